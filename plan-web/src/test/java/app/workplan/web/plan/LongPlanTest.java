package app.workplan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.service.plan.PlanService;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan of many items: one chapter at a time, by parts, and still every task within reach without script. */
class LongPlanTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";
    private static final int ITEMS = 450;

    @Autowired
    private ImportService imports;

    @Autowired
    private PlanService plans;

    private long issued() {
        StringBuilder text = new StringBuilder("某局2026年工作要点\n");
        for (int i = 1; i <= ITEMS; i++) {
            if (i == 1 || i == 31) {
                text.append(i == 1 ? "一、短的一章\n" : "二、长的一章\n");
            }
            text.append(i).append(".抓好第").append(i).append("件事。6月底前完成。\n");
        }
        Actor office = fixtures.plans().office("alpha");
        long id = imports.start(office, new UploadedText("long.txt", text.toString()));
        long plan = imports.commit(
                office,
                new ImportService.CommitImport(id, "Long plan", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        plans.issue(office, plan, null);
        return plan;
    }

    @Test
    void showsOneChapterAtATimeByPartsAndReachesEveryTask() throws Exception {
        long plan = issued();
        Document first = html(page(OFFICE, "/plans/" + plan));
        assertThat(first.select("*")).hasSizeLessThan(3_000);
        assertThat(first.select("details.plan-chapter")).hasSize(2);
        assertThat(first.select("details.plan-chapter[open] [data-task-id]")).hasSize(30);
        assertThat(first
                        .select("[data-metric=not-started], [data-metric=on-track], [data-metric=overdue],"
                                + "[data-metric=at-risk], [data-metric=done]")
                        .eachAttr("data-value")
                        .stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(ITEMS);
        Set<String> seen = new HashSet<>(first.select("[data-task-id]").eachAttr("data-task-id"));
        String next = first.select("a[data-chapter-load]").attr("href");
        String last = "";
        while (!next.isEmpty()) {
            last = next;
            Document part = html(page(OFFICE, next));
            assertThat(part.select("*")).hasSizeLessThan(3_500);
            assertThat(part.select("#source [data-source-start]")).isNotEmpty();
            seen.addAll(part.select("[data-task-id]").eachAttr("data-task-id"));
            next = part.select(".plan-tree a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(ITEMS);

        Element row = html(page(OFFICE, last)).select("[data-task-id]").last();
        assertThat(row).isNotNull();
        Document chosen = html(page(OFFICE, row.select("a[data-source-link]").attr("href")));
        assertThat(chosen.select(".plan-row.is-current").attr("data-task-id")).isEqualTo(row.attr("data-task-id"));
        assertThat(chosen.select("#source .is-current").text()).contains("第" + ITEMS + "件事");
        assertThat(chosen.select("#source").text()).doesNotContain("第40件事");
    }

    @Test
    void anUnknownChapterOrPartIsTheNearestThereIs() throws Exception {
        long plan = issued();
        for (String junk : new String[] {"chapter=1", "chapter=zzz&part=-4", "part=9999999", "task=5&part=x"}) {
            assertThat(html(page(OFFICE, "/plans/" + plan + "?" + junk)).select("details[open] [data-task-id]"))
                    .as(junk)
                    .hasSize(30);
        }
    }
}
