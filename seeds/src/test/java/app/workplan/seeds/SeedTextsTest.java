package app.workplan.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five texts keep the oddities of the documents they re-tell: an editor that tidies them up breaks the demonstration. */
class SeedTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changsha-2020.txt",
                "changzhi-2024.txt",
                "hengshan-2020.txt",
                "huarong-2021-2025.txt",
                "zhoushan-2019.txt",
                "demo.json",
                "changsha.json",
                "changzhi.json",
                "hengshan.json",
                "huarong.json",
                "zhoushan.json",
                "history-phrases.json",
                "tailings-list.json",
                "leadership.json"
            })
    void isUtf8WithUnixLineEnds(String name) {
        assertThat(read(name))
                .isNotBlank()
                .doesNotContain("\r")
                .doesNotContain("\uFEFF")
                .endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changsha-2020.txt",
                "changzhi-2024.txt",
                "hengshan-2020.txt",
                "huarong-2021-2025.txt",
                "zhoushan-2019.txt"
            })
    void usesHalfWidthPunctuation(String name) {
        assertThat(read(name)).containsPattern("[,:(]").doesNotContainPattern("[\\uFF0C\\uFF1A\\uFF1B\\uFF08\\uFF09]");
    }

    @Test
    void changshaNumbersWithoutSeparator() {
        String text = read("changsha-2020.txt");
        for (int number = 1; number <= 16; number++) {
            assertThat(text).containsPattern("\\n  " + number + "\\p{IsHan}");
        }
        assertThat(text).contains("字号:【" + "\u00A0".repeat(8) + "\n");
    }

    @Test
    void changzhiKeepsHeadingsWithoutNumberTheDoubledHeadingAndTheAttachment() {
        assertThat(read("changzhi-2024.txt"))
                .startsWith("各县、区应急管理局,")
                .contains("\n森林草原火灾:", "\n水旱灾害:", "\n地质灾害:", "\n地震灾害:", "\n气象灾害:")
                .contains("(二十八)从严事故调查和灾害评估。从严事故调查和灾害评估。", "精细化调 查", "停用超过 3 年")
                .endsWith("(此件公开发布)\n1.文件解读.doc\n");
    }

    @Test
    void changzhiNamesSixtyTwoDepartmentsAndThirteenGroups() {
        String group = "涉及煤矿、非煤矿山、危化、冶金工贸等科室";
        int named = 0;
        int groups = 0;
        for (String line : read("changzhi-2024.txt").split("\n")) {
            int open = line.lastIndexOf('(');
            if (open > 0 && line.matches(".*(负责|督促企业落实)\\)")) {
                String bracket = line.substring(open).replace("调查评估和", "调查评估");
                groups += bracket.contains(group) ? 1 : 0;
                for (String part : bracket.replace(group, "").split("[(、和]|牵头负责|分工负责|负责|督促企业落实|\\)")) {
                    named += part.replace("等科室", "").isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(groups).isEqualTo(13);
        assertThat(named).isEqualTo(62);
    }

    @Test
    void zhoushanLacksItsMarks() {
        assertThat(read("zhoushan-2019.txt"))
                .startsWith("1. 1\n  2. 2\n")
                .contains("。三构建全市应急指挥体系。", "(五)五大领域”", "从严事故调查\u00A0\n", "\n您的位置:首页 > ");
    }

    @Test
    void hengshanHasTwoChaptersPartsNumberedThree() {
        String review = read("hengshan-2020.txt").split("\n二、")[0];
        assertThat(review.split("\n\\(三\\)")).hasSize(3);
        assertThat(review).contains("二是热线值守规范有序,", "3.应急预案修订完善方面。", "工作总结及\n下半年");
    }

    @Test
    void huarongTableStandsOneCellPerLine() {
        assertThat(read("huarong-2021-2025.txt"))
                .contains("\n序号\n\n指标名称\n\n指标值\n\n1\n", "\n\n4\n\n安全生产管理人员、专业救援人员培训覆盖率\n\n100%\n")
                .contains("\n前 \u00A0言\n", "\n“综合防”方面,", "\n四要有临战的应急状态。", "八是基层应急救援指挥能方面,")
                .endsWith("\n\n\n扫一扫在手机打开当前页\n");
    }

    private static String read(String name) {
        try (InputStream in = SeedTextsTest.class.getResourceAsStream("/seeds/" + name)) {
            assertThat(in).as(name).isNotNull();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
