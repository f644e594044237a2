package app.workplan.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** 折行 by bytes, between characters. */
class FoldedLinesTest {

    @Test
    void leavesShortLines() {
        assertThat(FoldedLines.fold("A:1\r\nB:2\r\n")).isEqualTo("A:1\r\nB:2\r\n");
        assertThat(FoldedLines.fold("a".repeat(75))).isEqualTo("a".repeat(75));
    }

    @Test
    void foldsByBytesAndNeverInsideACharacter() {
        for (String one : new String[] {"a", "\u00e9", "\u4efb", "\ud842\udfb7"}) {
            String text = "SUMMARY:" + one.repeat(200);
            String folded = FoldedLines.fold(text);
            assertThat(folded.split("\r\n"))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .allMatch(line -> !line.contains("\ufffd"));
            assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
            assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(folded);
        }
    }
}
