package app.workplan.service.attachment;

import java.nio.file.Path;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 文件库的选择: the bucket that is set, else the folder. Of a client for S3 nothing is loaded without a bucket. */
@Slf4j
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Settings.class)
class ShelfConfiguration {

    @Bean
    FileShelf fileShelf(@Value("${workplan.data-dir:.data}") Path dataDir, S3Settings s3) {
        if (s3.isSet()) {
            log.info("Evidence is kept in {}", s3);
            return S3Shelf.of(s3);
        }
        return new FolderShelf(dataDir.toAbsolutePath().resolve(AttachmentStore.FOLDER));
    }
}
