package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** OFD files are read by ofdrw, which shares no code with their writer. */
class OfdReadElsewhereTest {

    @TempDir
    Path folder;

    @Test
    void pagesAndWordsAreFound() throws Exception {
        Path file = folder.resolve("letter.ofd");
        Files.write(file, Documents.write(new OfdWriter(Documents.SHELF), Documents.letter()));

        try (OFDReader reader = new OFDReader(file)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            List<String> words = new ContentExtractor(reader).extractAll();
            assertThat(words)
                    .containsSubsequence(
                            "青石县应急管理局文件", "青应急督〔2026〕3号", "关于督办渡口码头安全隐患整改的函", "县交通运输局：", "一、基本情况", "2026年7月3日");
            assertThat(reader.getResMgt().getFonts()).hasSize(4);
        }
    }

    @Test
    void longReportHasItsPages() throws IOException {
        Path file = folder.resolve("report.ofd");
        Files.write(file, Documents.write(new OfdWriter(Documents.SHELF), Documents.report(10)));
        try (OFDReader reader = new OFDReader(file)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(10);
        }
    }
}
