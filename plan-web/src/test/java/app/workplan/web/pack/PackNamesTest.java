package app.workplan.web.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 包内文件名 for every file system. */
class PackNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "/absolute",
                "C:\\x.png",
                "..",
                ".",
                "",
                "   ",
                "...hidden",
                "trailing. .",
                "a\u0000b.png",
                "a\u202egnp.exe",
                "line\nbreak.txt",
                "CON",
                "con.txt",
                "Com1.docx",
                "LPT\u00b9",
                "aux.tar.gz",
                "\ud842.txt"
            })
    void staysOneSafePart(String name) {
        String safe = PackNames.safe(name);
        assertThat(safe).isNotBlank().doesNotContain("/", "\\", ":", "\n", "\u0000", "\u202e");
        assertThat(safe).doesNotStartWith(".").doesNotEndWith(".").doesNotEndWith(" ");
        assertThat(safe).doesNotMatch("(?i)(con|aux|nul|prn|com1|lpt\u00b9)(\\..*)?");
    }

    @ParameterizedTest
    @CsvSource({"\u9a8c\u6536\u62a5\u544a.pdf", "site photo (1).jpg", "2024-14"})
    void keepsReadableNames(String name) {
        assertThat(PackNames.safe(name)).isEqualTo(name);
    }

    @Test
    void cutsLongNamesAndKeepsTheirEnd() {
        for (String one : new String[] {"a", "\u4efb", "\ud842\udfb7"}) {
            String safe = PackNames.safe(one.repeat(300) + ".docx");
            assertThat(safe).endsWith(".docx");
            assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
            assertThat(safe.length()).isLessThanOrEqualTo(80);
            assertThat(safe).isEqualTo(new String(safe.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Test
    void givesNoPlaceTwice() {
        PackNames names = new PackNames();
        assertThat(names.in("files/", "a.png")).isEqualTo("files/a.png");
        assertThat(names.in("files/", "A.PNG")).isEqualTo("files/A (2).PNG");
        assertThat(names.in("files/", "a.png")).isEqualTo("files/a (3).png");
        assertThat(names.in("other/", "a.png")).isEqualTo("other/a.png");
    }
}
