package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.WebTestBase;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 存疑: every kind of doubt is asked in words, says how sure the reading is, and can be settled. */
class ReviewDoubtsTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    private static final String TEXT = """
            某市应急管理局2026年工作要点
            一、重点工作
            （一）抓检查。节前完成排查。2024年6月底前完成检查。（A1负责）
            （二）抓培训。每月至少会商1次，每月至少演练2次。（地震科负责）
            （二）抓演练，把各项准备工作做细做实做到位，确保各类风险隐患早发现早研判早预警早处置早化解见到成效。（各科室负责）
            （五）抓宣传。
            （六）抓救援。一是抓队伍。严查。二是抓装备。严查。三构建体系。统筹。（A2负责）
            """;

    @Autowired
    private ImportService imports;

    private Document shown(String address) throws Exception {
        return html(page(OFFICE, address));
    }

    @Test
    void everyKindIsAskedInWordsAndCanBeSettled() throws Exception {
        String address = "/imports/" + imports.start(fixtures.plans().office("alpha"), new UploadedText(null, TEXT));
        Set<String> asked = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            Document page = shown(address);
            Element doubt = page.select("[data-doubt]").first();
            if (doubt == null) {
                break;
            }
            asked.add(doubt.attr("data-doubt"));
            assertThat(doubt.select(".imp-sure").text())
                    .as(doubt.attr("data-doubt"))
                    .isIn("低", "中");
            assertThat(doubt.select("p").first().ownText() + doubt.select("p").text())
                    .doesNotContain("??");
            assertThat(page.select("[data-metric=doubts]").attr("data-value")).isNotEmpty();
            Element key =
                    doubt.select("form[data-form=review-answer] [name=key]").first();
            assertThat(key).as("an answer").isNotNull();
            assertThat(status(submit(
                            OFFICE,
                            address + "/answers",
                            "key",
                            key.val(),
                            "version",
                            page.select("[data-review]").attr("data-version"))))
                    .isEqualTo(303);
        }
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "NEW_DEPARTMENT",
                        "EMPTY_GROUP",
                        "NO_DEPARTMENTS",
                        "NUMBERING_GAP",
                        "NUMBERING_DUPLICATE",
                        "NUMBERING_INCOMPLETE",
                        "UNREADABLE_TIME",
                        "DATE_OUTSIDE_PERIOD",
                        "LONG_TITLE",
                        "SEVERAL_DEMANDS");
        Document settled = shown(address);
        assertThat(settled.select("[data-doubt], [data-doubt-step], input[name=seen]"))
                .isEmpty();
        assertThat(settled.select("[data-confidence=MEDIUM] .cf small").text())
                .as("departments from above are a reason, not a question")
                .contains("科室承上");
        assertThat(settled.select("[data-confidence=LOW]")).isEmpty();
    }
}
