package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 批量修改 by its pages: chosen in the ledger, previewed, done, taken back. */
class BulkPageTest extends WebTestBase {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String end = today.withMonth(12).withDayOfMonth(31).toString();
    private final String november = today.withMonth(11).withDayOfMonth(30).toString();

    private PlanRows rows;

    /** So that no other test sees it as in force. */
    @AfterEach
    void close() {
        if (rows != null) {
            rows.closed(today);
        }
    }

    private PlanRows plan(int tasks) {
        rows = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.withDayOfYear(1), LocalDate.parse(end), today.withDayOfYear(1));
        for (int i = 1; i <= tasks; i++) {
            rows.task("B-" + i, i == 2 ? november : end, "DEFAULT", null)
                    .share("B-" + i, fixtures.department("A1"), "LEAD");
        }
        return rows;
    }

    private Document ledger(String user, String query) throws Exception {
        return html(page(user, "/plans/" + rows.planId() + "/tasks" + query));
    }

    private String ids(int tasks) {
        return IntStream.rangeClosed(1, tasks)
                .mapToObj(i -> "" + rows.taskId("B-" + i))
                .collect(Collectors.joining(" "));
    }

    private MvcResult preview(String tasks, String dueOn, String basis) throws Exception {
        return submit(
                "office@alpha", "/tasks/bulk/preview", "tasks", tasks, "change", "DUE", "dueOn", dueOn, "basis", basis);
    }

    /** Sends the form that stands on the page. */
    private MvcResult send(Document page) throws Exception {
        Element form = page.selectFirst("form[data-form=bulk-change]");
        assertThat(form).isNotNull();
        String[] fields = form.select("input[name]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .flatMap(field -> List.of(field.attr("name"), field.val()).stream())
                .toArray(String[]::new);
        return submit("office@alpha", form.attr("action"), fields);
    }

    private String due(String code) {
        return jdbc.sql("select cast(due_on as varchar) from task where id = :id")
                .param("id", rows.taskId(code))
                .query(String.class)
                .single();
    }

    @Test
    void offersBoxesToTheOfficeOfAnOpenPlanOnly() throws Exception {
        plan(3);
        Document ledger = ledger("office@alpha", "");
        assertThat(ledger.select("td.ck input[name=pick]")).hasSize(3);
        assertThat(ledger.select("td.ck input").eachAttr("form")).containsOnly("led-bulk");
        assertThat(ledger.select("#led-bulk").text()).contains("全选本筛选的 3 项");
        assertThat(ledger.select("#wp-keys").text()).contains("x");
        assertThat(ledger("head@alpha", "").select(".ck, #led-bulk")).isEmpty();
        assertThat(ledger("office@alpha", "?asOf=" + today.withDayOfYear(1)).select(".ck, #led-bulk"))
                .isEmpty();
        rows.closed(today);
        assertThat(ledger("office@alpha", "").select(".ck, #led-bulk")).isEmpty();
    }

    @Test
    void choosesTheTickedOnesOrAllOfTheFilterOverAllPages() throws Exception {
        plan(25);
        String one = "" + rows.taskId("B-1");
        Document some =
                html(page("office@alpha", "/tasks/bulk?change=DUE&pick=" + one + "&pick=" + rows.taskId("B-2")));
        assertThat(some.select("input[name=tasks]").val()).isEqualTo(ids(2));
        Document all = html(page("office@alpha", "/tasks/bulk?change=DUE&all=1&size=20&plans=" + rows.planId()));
        assertThat(all.select("input[name=tasks]").val().split(" ")).hasSize(25);
        Document filtered = html(
                page("office@alpha", "/tasks/bulk?change=DUE&all=1&plans=" + rows.planId() + "&dueTo=" + november));
        assertThat(filtered.select("input[name=tasks]").val()).isEqualTo("" + rows.taskId("B-2"));
        MvcResult none = page("office@alpha", "/tasks/bulk?change=DUE&back=/plans/" + rows.planId() + "/tasks");
        assertThat(none.getResponse().getRedirectedUrl()).isEqualTo("/plans/" + rows.planId() + "/tasks");
        assertThat(none.getFlashMap().get("nothingChosen")).isEqualTo(true);
    }

    @Test
    void previewsDoesAndTakesBack() throws Exception {
        plan(3);
        MvcResult answer = preview(ids(3), november, "Minutes 8");
        assertThat(status(answer)).isEqualTo(200);
        Document page = html(answer);
        assertThat(page.select("#preview h2").text()).isEqualTo("2 项将修改，1 项不修改");
        assertThat(page.select(".bulk-reasons").text()).isEqualTo("1 项：已经是这样，没有变化。");
        assertThat(page.select("tr[data-will=" + rows.taskId("B-1") + "]").text())
                .contains(end, november);
        MvcResult done = send(page);
        assertThat(status(done)).isEqualTo(303);
        assertThat(due("B-1")).isEqualTo(november);
        assertThat(status(send(page))).as("the same form again").isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from audit_entry where plan_id = :plan and basis = 'Minutes 8'")
                        .param("plan", rows.planId())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        Element notice = ledger("office@alpha", "").select("[data-bulk-change]").first();
        assertThat(notice).isNotNull();
        assertThat(notice.text()).contains("批量改完成时限，2 项，office", "以前可以撤销");
        String undo = notice.select("form").attr("action");
        assertThat(status(submit("head@alpha", undo))).isEqualTo(403);
        assertThat(status(submit("office@beta", undo))).isEqualTo(404);
        MvcResult undone = submit("office@alpha", undo);
        assertThat(status(undone)).isEqualTo(303);
        assertThat(due("B-1")).isEqualTo(end);
        Document outcome = html(page("office@alpha", undo.replace("/undo", "")));
        assertThat(outcome.select("main").text()).contains("2 项恢复，0 项没有恢复");
        assertThat(outcome.select("form[data-form=undo-bulk]")).isEmpty();
    }

    @Test
    void answersTheNewPreviewWhenAColleagueWasFaster() throws Exception {
        plan(3);
        Document page = html(preview(ids(3), november, "Minutes 8"));
        jdbc.sql("update task set version = version + 1 where id = :id")
                .param("id", rows.taskId("B-3"))
                .update();
        MvcResult answer = send(page);
        assertThat(status(answer)).isEqualTo(409);
        Document again = html(answer);
        assertThat(again.select("[role=alert]").text()).contains("1 项任务在预览之后有人改过");
        assertThat(again.select("tr[data-overtaken]").eachAttr("data-will")).containsExactly("" + rows.taskId("B-3"));
        assertThat(due("B-1")).isEqualTo(end);
        assertThat(status(send(again))).isEqualTo(303);
        assertThat(due("B-3")).isEqualTo(november);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        plan(2);
        for (Map.Entry<String, String> ill : Map.of(today.getYear() + "-06-31", "没有这一天", "", "请填完成时限", "soon", "没有这一天")
                .entrySet()) {
            MvcResult answer = preview(ids(2), ill.getKey(), "Minutes 8");
            assertThat(status(answer)).isEqualTo(422);
            assertThat(html(answer).select("#f-dueOn-error").text()).contains(ill.getValue());
            assertThat(html(answer).select("input[name=dueOn]").val()).isEqualTo(ill.getKey());
        }
        MvcResult baseless = preview(ids(2), november, " ");
        assertThat(status(baseless)).isEqualTo(422);
        assertThat(html(baseless).select("#f-basis-error").text()).contains("请写明改动依据");
        assertThat(html(baseless).select("input[name=dueOn]").val()).isEqualTo(november);
        assertThat(status(preview("", november, "x"))).isEqualTo(422);
        assertThat(status(preview("soon", november, "x"))).isEqualTo(404);
        String many = IntStream.rangeClosed(1, 1001).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        MvcResult tooMany = preview(many, november, "x");
        assertThat(status(tooMany)).isEqualTo(422);
        assertThat(html(tooMany).select("[role=alert]").text()).contains("一次最多修改 1000 项");
    }

    @Test
    void knowsNoTaskOfAnotherBureauAndChangesNothing() throws Exception {
        plan(1);
        long foreign = fixtures.plans().ofBeta().taskId();
        assertThat(status(preview(ids(1) + " " + foreign, november, "x"))).isEqualTo(404);
        Document page = html(preview(ids(1), november, "x"));
        Element form = page.selectFirst("form[data-form=bulk-change]");
        assertThat(form).isNotNull();
        form.select("[name=seen]").first().val(form.select("[name=seen]").val() + " " + foreign + ":0");
        assertThat(status(send(page))).isEqualTo(404);
        assertThat(due("B-1")).isEqualTo(end);
        assertThat(status(page("office@alpha", "/tasks/bulk?pick=" + foreign))).isEqualTo(404);
    }

    @Test
    void saysWhereNoDepartmentWouldBeLeft() throws Exception {
        plan(2);
        Document page = html(submit(
                "office@alpha",
                "/tasks/bulk/preview",
                "tasks",
                ids(2),
                "change",
                "REMOVE_DEPARTMENT",
                "from",
                "" + fixtures.department("A1"),
                "basis",
                "Minutes 9"));
        assertThat(page.select("#preview").text()).contains("2 项任务改后没有责任科室", "牵头 A1", "没有责任科室");
        assertThat(status(send(page))).isEqualTo(303);
        assertThat(ledger("office@alpha", "").select("tr[data-task-id] .wp-tag"))
                .isEmpty();
    }
}
