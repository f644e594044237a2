package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、抓好安全生产工作。",
                "2024年工作要点\r\n（一）强化责任落实，每月至少开展1次检查。（危化科、矿山科负责）",
                "plain words only",
                "联通",
                "①②③ “引号”——破折号……",
                "镕、堃、喆也是名字里的字，要在两万个字的文章里认得出来"
            })
    void readsEveryEncodingOrRefusesButNeverReadsOtherCharacters(String text) {
        for (Charset encoding : ENCODINGS) {
            for (String whole : List.of(text, (text + "\n").repeat(200))) {
                try {
                    assertThat(Encodings.decode(whole.getBytes(encoding)))
                            .as(encoding.name())
                            .isEqualTo(whole);
                } catch (RuleViolation unsure) {
                    assertThat(unsure.getCode()).isEqualTo("reader.unknownEncoding");
                    // only what is too short to tell
                    assertThat(whole.length()).as(encoding + ": " + whole).isLessThan(20);
                }
            }
        }
    }

    @Test
    void readsWhatIsMarked() {
        for (Charset encoding : ENCODINGS) {
            assertThat(Encodings.decode("\uFEFF一".getBytes(encoding)))
                    .as(encoding.name())
                    .isEqualTo("一");
        }
    }

    /** Pieces of Chinese text of 1 to 40 characters in each encoding: right or refused, never wrong. */
    @Test
    void neverGuessesWrong() {
        String words = "为深入贯彻落实全国应急管理工作会议精神，2024年3月底前完成隐患排查治理，每季度至少开展1次演练；（一）压实安全生产责任、"
                + "推进森林草原防灭火、防汛抗旱、地质灾害防治。镇街综合应急救援队伍建设达标率100%以上；";
        Random random = new Random(7);
        int read = 0;
        int all = 0;
        for (int i = 0; i < 4_000; i++) {
            int from = random.nextInt(words.length() - 1);
            String piece = words.substring(from, Math.min(words.length(), from + 1 + random.nextInt(40)));
            for (Charset encoding : ENCODINGS) {
                all++;
                try {
                    assertThat(Encodings.decode(piece.getBytes(encoding)))
                            .as(encoding + " " + piece)
                            .isEqualTo(piece);
                    read++;
                } catch (RuleViolation unsure) {
                    assertThat(piece.length()).as(encoding + " " + piece).isLessThan(12);
                }
            }
        }
        assertThat(read).isGreaterThan(all * 8 / 10);
    }

    @Test
    void refusesWhatIsHalfOneEncoding() {
        byte[] gbk = "安全生产".getBytes(Charset.forName("GB18030"));
        byte[] utf8 = "安全生产".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[gbk.length + utf8.length];
        System.arraycopy(utf8, 0, both, 0, utf8.length);
        System.arraycopy(gbk, 0, both, utf8.length, gbk.length);
        assertThatThrownBy(() -> Encodings.decode(both)).isInstanceOf(RuleViolation.class);
    }
}
