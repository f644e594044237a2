package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.service.plan.PlanService;
import app.workplan.web.Fixtures;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The office gets a later version of an issued plan: it compares, chooses, writes, and the plan shows it. In a bureau of
 * its own: the other tests' pages stay free of its Chinese text.
 */
class AmendPlanIT extends BrowserTestBase {

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
    private Fixtures fixtures;

    @Autowired
    private ImportService imports;

    @Autowired
    private PlanService plans;

    @Test
    void anIssuedPlanFollowsItsAmendedText() {
        fixtures.ready();
        LocalDate end = LocalDate.parse(fixtures.plans().yearEnd());
        String bureau = fixtures.emptyBureau();
        fixtures.newDepartment(bureau, "A1");
        fixtures.newDepartment(bureau, "A2");
        Actor office = fixtures.plans().office(bureau);
        long first = imports.start(office, new UploadedText("plan.txt", OLD));
        long plan = imports.commit(
                office, new ImportService.CommitImport(first, "Amended " + fixtures.next(), end.withDayOfYear(1), end));
        plans.issue(office, plan, null);

        page.navigate("/login");
        page.fill("[name=username]", "office@" + bureau);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));

        page.navigate("/plans/" + plan + "#commands");
        page.locator("a[data-amend]").click();
        assertThat(page.locator("select[name=plan]").inputValue()).isEqualTo("" + plan);
        assertAccessible();
        page.fill("textarea[name=text]", NEW);
        page.locator("form[data-form=upload] [type=submit]").click();
        page.locator("main[data-import-state=REVIEW]").waitFor();
        assertAccessible();
        page.locator("a[data-compare]").click();
        page.locator("#amend-form").waitFor();
        assertAccessible();
        assertThat(page.locator("[data-added]").count()).isEqualTo(1);
        assertThat(page.locator("[data-changed]").count()).isEqualTo(1);
        assertThat(page.locator("[data-removed]").count()).isEqualTo(1);
        page.setViewportSize(390, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scroll on a phone")
                .isEqualTo(true);
        page.setViewportSize(1280, 900);
        page.locator("a[data-metric=removed]").click();
        assertThat(page.url()).endsWith("#removed");
        page.navigate(page.url().replaceAll("#.*", "") + "?lang=en");
        assertThat(page.locator("h1").textContent()).contains("Comparison");
        page.fill("[name=basis]", "Notice 7");
        if (page.locator("#amend-form [name=seen]").count() > 0) {
            page.check("#amend-form [name=seen]");
        }
        page.locator("#amend-form .btn-primary").click();
        page.waitForURL("**/plans/" + plan + "**");
        assertAccessible();
        assertThat(page.locator(".plan-source .body").textContent()).contains("尾矿库");
        assertThat(page.locator("[data-task-code$='-A1']").textContent()).contains("建设避难场所");
        assertThat(page.locator("[data-task-state=CANCELLED]").textContent()).contains("组织业务培训");
        page.navigate("/plans/" + plan + "/amendments");
        assertThat(page.locator("[data-action='plan.amend']").count()).isEqualTo(1);
        assertThat(page.locator("[data-document-id]").count()).isGreaterThan(3);
        assertAccessible();
    }
}
