package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.service.plan.PlanService;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 按文件改动: from the upload over the comparison into the plan, and nothing lost on the way. */
class AmendPageTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    private static final String OLD = """
        某市应急管理局工作要点
        一、安全监管
        1.开展矿山检查。深入矿山排查隐患。（责任科室：A1）
        2.组织业务培训。面向乡镇站所举办培训班。（责任科室：A2）
        3.更新物资清单。核对仓库存量并公布。（责任科室：A1）
        """;

    private static final String NEW = """
        某市应急管理局工作要点
        一、安全监管
        1.开展矿山检查。深入矿山和尾矿库排查隐患。（责任科室：A2）
        2.更新物资清单。核对仓库存量并公布。（责任科室：A1）
        3.建设避难场所。新建场所并挂牌开放。（责任科室：A1）
        """;

    @Autowired
    private ImportService imports;

    @Autowired
    private PlanService plans;

    private long issued() {
        long made = imports.start(fixtures.plans().office("alpha"), new UploadedText("plan.txt", OLD));
        LocalDate end = LocalDate.parse(fixtures.plans().yearEnd());
        long plan = imports.commit(
                fixtures.plans().office("alpha"),
                new ImportService.CommitImport(made, "Plan " + fixtures.next(), end.withDayOfYear(1), end));
        plans.issue(fixtures.plans().office("alpha"), plan, null);
        return plan;
    }

    private String uploaded(long plan) throws Exception {
        MvcResult read = submit(OFFICE, "/imports", "text", NEW, "plan", String.valueOf(plan));
        assertThat(status(read)).isEqualTo(303);
        return String.valueOf(read.getResponse().getRedirectedUrl());
    }

    /** What a browser would send, with the ticks as they are and these fields on top. */
    private static String[] filled(Document page, String... more) {
        List<String> fields = new ArrayList<>();
        for (Element one : page.select("#amend-form [name]")) {
            if (Arrays.asList(more).contains(one.attr("name"))) {
                continue;
            }
            boolean box = one.attr("type").equals("checkbox");
            if (one.tagName().equals("select")) {
                fields.addAll(
                        List.of(one.attr("name"), one.select("option[selected]").attr("value")));
            } else if (!box || one.hasAttr("checked") && !one.hasAttr("disabled")) {
                fields.addAll(List.of(one.attr("name"), one.attr("value")));
            }
        }
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private Document compared(String address) throws Exception {
        return html(page(OFFICE, address + "/comparison"));
    }

    private static String metric(Document page, String name) {
        return page.select("[data-metric=" + name + "]").attr("data-value");
    }

    @Test
    void theChoiceListsOwnPlansThatAreNotClosed() throws Exception {
        long plan = issued();
        long foreign = fixtures.plans().ofBeta().planId();
        Document upload = html(page(OFFICE, "/imports/new?plan=" + plan));
        assertThat(upload.select("select[name=plan] option[selected]").attr("value"))
                .isEqualTo("" + plan);
        assertThat(upload.select("select[name=plan] option[value=" + foreign + "]"))
                .isEmpty();
        assertThat(status(submit(OFFICE, "/imports", "text", NEW, "plan", "" + foreign)))
                .isEqualTo(404);
        plans.close(fixtures.plans().office("alpha"), plan, null);
        MvcResult closed = submit(OFFICE, "/imports", "text", NEW, "plan", "" + plan);
        assertThat(status(closed)).isEqualTo(422);
        assertThat(html(closed).select("textarea[name=text]").text()).contains("建设避难场所");
    }

    @Test
    void fromTheUploadIntoThePlan() throws Exception {
        long plan = issued();
        String address = uploaded(plan);
        Document review = html(page(OFFICE, address));
        assertThat(review.select("form[data-form=commit-import]")).isEmpty();
        assertThat(review.select("a[data-compare]").attr("href")).isEqualTo(address + "/comparison");

        Document comparison = compared(address);
        assertThat(metric(comparison, "added")).isEqualTo("1");
        assertThat(metric(comparison, "changed")).isEqualTo("1");
        assertThat(metric(comparison, "removed")).isEqualTo("1");
        assertThat(metric(comparison, "unchanged")).isEqualTo("1");
        assertThat(comparison.select("[data-facet=TEXT] ins").text()).contains("尾矿库");
        assertThat(comparison.select("[data-facet=DEPARTMENTS] del").text()).contains("A1");
        assertThat(comparison.select("a[href=#added][data-metric]")).hasSize(1);

        MvcResult without = submit(OFFICE, address + "/amendment", filled(comparison, "seen", "true"));
        assertThat(status(without)).isEqualTo(422);
        assertThat(html(without).select("#f-basis-error").text()).isNotBlank();
        assertThat(html(without).select("[name=take][checked]").size())
                .isEqualTo(comparison.select("[name=take][checked]").size());

        MvcResult written =
                submit(OFFICE, address + "/amendment", filled(compared(address), "seen", "true", "basis", "Notice 7"));
        assertThat(status(written)).isEqualTo(303);
        Document shown = html(page(OFFICE, "/plans/" + plan + "?document=last"));
        assertThat(shown.select(".plan-source .body").text()).contains("尾矿库");
        assertThat(shown.select("[data-document]:not([data-format])")).hasSize(2);
        assertThat(shown.select("[data-task-state=CANCELLED]")).hasSize(1);
        assertThat(html(page(OFFICE, "/plans/" + plan))
                        .select(".plan-source .body")
                        .text())
                .contains("组织业务培训");
        assertThat(shown.select("[data-source-ref-start]")).hasSize(2);

        Document amendments = html(page(OFFICE, "/plans/" + plan + "/amendments"));
        assertThat(amendments.select("[data-action=plan.amend]")).hasSize(1);
        assertThat(html(page(OFFICE, address)).select("[role=note] a[href=/plans/" + plan + "]"))
                .isNotEmpty();
        assertThat(status(page(OFFICE, address + "/comparison"))).isEqualTo(303);
        long task = jdbc.sql("select id from task where plan_id = :plan and code like '%-A1'")
                .param("plan", plan)
                .query(Long.class)
                .single();
        assertThat(html(page(OFFICE, "/tasks/" + task))
                        .select("[data-document-id] mark")
                        .text())
                .contains("建设避难场所");
        assertThat(html(page(OFFICE, "/plans/" + plan + "?lang=en&document=last"))
                        .select(".plan-documents")
                        .text())
                .contains("Own document");
    }

    @Test
    void somebodyElsesChangeIsMetWithEverythingStillThere() throws Exception {
        long plan = issued();
        String address = uploaded(plan);
        Document seen = compared(address);
        jdbc.sql("update task set version = version + 1 where plan_id = :plan")
                .param("plan", plan)
                .update();
        MvcResult late = submit(OFFICE, address + "/amendment", filled(seen, "seen", "true", "basis", "Notice 8"));
        assertThat(status(late)).isEqualTo(409);
        Document again = html(late);
        assertThat(again.select("[name=basis]").attr("value")).isEqualTo("Notice 8");
        assertThat(again.select("[name=take][checked]")).hasSameSizeAs(seen.select("[name=take][checked]"));
        assertThat(status(submit(OFFICE, address + "/amendment", filled(again, "basis", "Notice 8"))))
                .isEqualTo(303);
    }

    @Test
    void pairsArePutRightByTheClerk() throws Exception {
        String address = uploaded(issued());
        Document seen = compared(address);
        String changed = seen.select("[data-changed]").attr("data-changed").substring(1);
        Document apart = html(submit(
                OFFICE,
                address + "/comparison",
                "pair-" + changed,
                "",
                "was-" + changed,
                seen.select("[name='was-" + changed + "']").attr("value"),
                "basis",
                "Notice 9"));
        assertThat(metric(apart, "added")).isEqualTo("2");
        assertThat(metric(apart, "removed")).isEqualTo("2");
        assertThat(apart.select("[name=basis]").attr("value")).isEqualTo("Notice 9");
    }
}
