package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 批量修改 that cannot be made or taken back, and the same form in the other language: one clear sentence, nothing lost. */
class BulkRefusalTest extends BulkPlan {

    private static final String PREVIEW = "/tasks/bulk/preview";
    private final String october = today.withMonth(10).withDayOfMonth(31).toString();
    private final String november = today.withMonth(11).withDayOfMonth(30).toString();

    private String[] fields(String change, String... more) {
        return Stream.concat(Stream.of("tasks", ids, "change", change), Stream.of(more))
                .toArray(String[]::new);
    }

    private String undo(String basis) throws Exception {
        Document page = html(submit("office@alpha", PREVIEW, fields("DUE", "dueOn", november, "basis", basis)));
        send(page);
        long id = jdbc.sql("select max(id) from bulk_change").query(Long.class).single();
        return "/tasks/bulk/changes/" + id;
    }

    private String due(String code) {
        return jdbc.sql("select cast(due_on as varchar) from task where id = :id")
                .param("id", rows.taskId(code))
                .query(String.class)
                .single();
    }

    private void set(String code, String assignment) {
        jdbc.sql("update task set " + assignment + " where id = :id")
                .param("id", rows.taskId(code))
                .update();
    }

    @Test
    void takesBackUnderABasisOfFullLength() throws Exception {
        plan(2);
        String end = due("S-1");
        String change = undo("\u4f9d".repeat(498));
        assertThat(status(submit("office@alpha", change + "/undo"))).isEqualTo(303);
        assertThat(List.of(due("S-1"), due("S-2"))).containsOnly(end);
        assertThat(jdbc.sql("select max(length(basis)) from audit_entry where plan_id = :plan")
                        .param("plan", rows.planId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void tellsWhyATaskWasNotRestoredWithItsDay() throws Exception {
        plan(2);
        set("S-1", "due_on = date '" + october + "'");
        String change = undo("Minutes 10");
        set("S-1", "starts_on = date '" + november + "'");
        assertThat(status(submit("office@alpha", change + "/undo"))).isEqualTo(303);
        Document page = html(page("office@alpha", change));
        assertThat(page.select("[data-task-id=" + rows.taskId("S-1") + "]").text())
                .contains("时限不能早于开始日 " + november);
        assertThat(page.select("[data-task-id=" + rows.taskId("S-2") + "]").text())
                .contains("已恢复");
    }

    @Test
    void usesNoUndoUpThatRestoresNothing() throws Exception {
        plan(2);
        String change = undo("Minutes 10");
        set("S-1", "version = version + 1");
        set("S-2", "version = version + 1");
        MvcResult answer = submit("office@alpha", change + "/undo");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer).select("[role=alert]").text()).contains("没有一项任务能恢复");
        assertThat(html(answer).select("tr[data-kept]").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("批量修改之后有人改过"));
        set("S-1", "version = version - 1");
        assertThat(status(submit("office@alpha", change + "/undo"))).isEqualTo(303);
        assertThat(due("S-2")).isEqualTo(november);
        assertThat(due("S-1")).isNotEqualTo(november);
    }

    @Test
    void saysOfAFormSentAgainThatItsChangeWasTakenBack() throws Exception {
        plan(1);
        Document page = preview("DUE", "dueOn", november);
        String[] form = page.select("form[data-form=bulk-change] input[name]:not([name=_csrf])").stream()
                .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                .toArray(String[]::new);
        submit("office@alpha", "/tasks/bulk", form);
        long id = jdbc.sql("select max(id) from bulk_change").query(Long.class).single();
        submit("office@alpha", "/tasks/bulk/changes/" + id + "/undo");
        MvcResult again = submit("office@alpha", "/tasks/bulk", form);
        assertThat(status(again)).isEqualTo(422);
        assertThat(html(again).select("[role=alert]").text()).contains("这次批量修改已经撤销");
        assertThat(html(again)
                        .select("form[data-form=bulk-preview] input[name=dueOn]")
                        .val())
                .isEqualTo(november);
        MvcResult empty = submit(
                "office@alpha",
                "/tasks/bulk",
                fields("DUE", "dueOn", november, "basis", "x", "seen", rows.taskId("S-1") + ":0"));
        assertThat(status(empty)).isEqualTo(422);
        assertThat(html(empty).select("[role=alert]").text()).contains("请先预览");
    }

    @Test
    void keepsSelectionAndWordsInTheOtherLanguage() throws Exception {
        plan(2);
        Document form = html(page("office@alpha", "/tasks/bulk?change=DUE&pick=" + ids.replace(" ", "&pick=")));
        for (Document page : List.of(form, preview("DUE", "dueOn", november))) {
            Element language = page.selectFirst("button[data-language]");
            assertThat(language).isNotNull();
            assertThat(page.select("form#" + language.attr("form") + " input[name=tasks]")
                            .val())
                    .isEqualTo(ids);
            Document english = html(submit(
                    "office@alpha", language.attr("formaction"), fields("DUE", "dueOn", october, "basis", "Minutes")));
            assertThat(english.select("html").attr("lang")).isEqualTo("en");
            assertThat(english.select("form#bulk-form input[name=tasks]").val()).isEqualTo(ids);
            assertThat(english.select("form#bulk-form input[name=dueOn]").val()).isEqualTo(october);
            assertThat(english.select("#f-basis").val()).isEqualTo("Minutes");
            assertThat(english.select("#preview")).hasSize(page == form ? 0 : 1);
            assertThat(html(page("office@alpha", "/tasks")).select("html").attr("lang"))
                    .isEqualTo("en");
            html(page("office@alpha", "/tasks?lang=zh-CN"));
        }
    }

    @Test
    void tellsOnceWhatCanBeRightForNoTask() throws Exception {
        plan(3);
        String[][] wrong = {
            {"WEIGHT", "weight", "0", "权重要大于 0"},
            {"WEIGHT", "weight", "101", "权重要大于 0"},
            {"DUE", "dueOn", "1900-01-01", "时限要在计划期"},
        };
        for (String[] one : wrong) {
            MvcResult answer = submit("office@alpha", PREVIEW, fields(one[0], one[1], one[2], "basis", "Minutes"));
            assertThat(status(answer)).as(one[2]).isEqualTo(422);
            assertThat(html(answer).select("#f-" + one[1] + "-error").text()).contains(one[3]);
            assertThat(html(answer).select("#preview")).isEmpty();
        }
        MvcResult unknown = submit("office@alpha", PREVIEW, fields("EVERYTHING", "basis", "Minutes"));
        assertThat(status(unknown)).isEqualTo(422);
        assertThat(html(unknown).select("[role=alert]").text()).contains("没有这种批量修改");
        assertThat(status(page("office@alpha", "/tasks/bulk?change=EVERYTHING&pick=" + rows.taskId("S-1"))))
                .isEqualTo(422);
        for (Map.Entry<String, String> kind : Map.of("ADD_DEPARTMENT", "departmentId", "REMOVE_DEPARTMENT", "from")
                .entrySet()) {
            for (long department : List.of(fixtures.department("B1"), 999_999_999L)) {
                assertThat(status(submit(
                                "office@alpha",
                                PREVIEW,
                                fields(kind.getKey(), kind.getValue(), "" + department, "basis", "Minutes"))))
                        .isEqualTo(404);
            }
        }
    }
}
