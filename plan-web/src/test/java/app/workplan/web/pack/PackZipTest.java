package app.workplan.web.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 压缩包 of any size through one buffer. */
class PackZipTest {

    private static final int FILES = 10;
    private static final int BYTES = 20 * 1024 * 1024;

    @Test
    void twoHundredMegabytesNeedNoMoreMemoryThanOne(@TempDir Path folder) throws Exception {
        byte[] content = new byte[BYTES];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("evidence"), content);
        Path pack = folder.resolve("pack.zip");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        try (PackZip zip = new PackZip(pack)) {
            for (int i = 0; i < FILES; i++) {
                try (InputStream from = Files.newInputStream(file)) {
                    zip.file("files/" + i + ".jpg", from);
                }
            }
            zip.manifest("SHA256SUMS.txt");
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(Files.size(pack)).isGreaterThan((long) FILES * BYTES);
        assertThat(allocated).isLessThan(4L * 1024 * 1024);
        try (ZipFile read = new ZipFile(pack.toFile())) {
            assertThat(read.size()).isEqualTo(FILES + 1);
            byte[] last = read.getInputStream(read.getEntry("files/9.jpg")).readAllBytes();
            assertThat(last).isEqualTo(content);
        }
    }
}
