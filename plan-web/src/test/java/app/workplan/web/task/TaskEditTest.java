package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 编辑任务: everything about a task on one form, and two people on it at once. */
class TaskEditTest extends EvidenceTestBase {

    private String edit;

    @BeforeEach
    void issued() {
        edit = "/tasks/" + plan.taskId() + "/edit";
    }

    @Test
    void savesEverythingAboutATaskAndTellsIt() throws Exception {
        Document form = html(page("office@alpha", edit));
        assertThat(form.select("form[data-form=edit-task][data-keep] datalist option"))
                .hasSize(3);
        MvcResult saved = submit(
                "office@alpha",
                edit,
                fields(
                        form,
                        "startsOn",
                        fixtures.plans().today(),
                        "weight",
                        "2,5",
                        "reportCycle",
                        "QUARTER",
                        "completionStandard",
                        "Report accepted\nby the bureau",
                        "requiredEvidence",
                        "Photographs",
                        "basis",
                        "Minutes 3"));
        assertThat(status(saved)).isEqualTo(303);
        Document task = html(page("head@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.select("[data-field=completionStandard]").text()).isEqualTo("Report accepted by the bureau");
        assertThat(task.select("[data-field=requiredEvidence]").text()).isEqualTo("Photographs");
        assertThat(task.select("[data-event=CHANGE]")).hasSize(7);
        assertThat(task.select("[data-event=CHANGE]").text())
                .contains("1 → 2.5")
                .contains("每季度一报")
                .doesNotContain("QUARTER");
        send(HEAD, completion(), List.of(file("site.jpg", files.picture("jpg"))), "text", "All inspected");
        assertThat(html(page("office@alpha", "/reviews"))
                        .select("[data-task-id=" + plan.taskId() + "]")
                        .text())
                .contains("Report accepted", "Photographs");
        Document again = html(page("office@alpha", edit));
        assertThat(again.select("[name=weight]").val()).isEqualTo("2.5");
        assertThat(again.select("[name=reportCycle] option[selected]").val()).isEqualTo("QUARTER");
    }

    @Test
    void leavesAloneWhatAShortFormDoesNotSend() throws Exception {
        submit("office@alpha", edit, fields(open(), "completionStandard", "Accepted", "basis", "Minutes"));
        assertThat(status(submit(
                        "office@alpha",
                        edit,
                        "title",
                        "Only the title",
                        "dueOn",
                        fixtures.plans().yearEnd(),
                        "basis",
                        "Minutes",
                        "version",
                        version())))
                .isEqualTo(303);
        Document form = open();
        assertThat(form.select("[name=title]").val()).isEqualTo("Only the title");
        assertThat(form.select("[name=completionStandard]").text()).isEqualTo("Accepted");
        assertThat(form.select(".task-part")).hasSize(2);
    }

    @Test
    void refusesAllThatIsWrongAtOnceAndKeepsWhatWasTyped() throws Exception {
        MvcResult refused = submit(
                "office@alpha",
                edit,
                fields(
                        open(),
                        "dueOn",
                        "2024-06-31",
                        "startsOn",
                        "1900",
                        "weight",
                        "-1",
                        "title",
                        "T\u5409".repeat(20),
                        "completionStandard",
                        "Typed standard",
                        "basis",
                        "Minutes"));
        assertThat(status(refused)).isEqualTo(422);
        Document form = html(refused);
        assertThat(form.select("[role=alert] a").eachAttr("href"))
                .containsExactly("#f-dueOn", "#f-startsOn", "#f-weight");
        assertThat(form.select("#f-dueOn-error, #f-startsOn-error").eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("没有这一天"));
        assertThat(form.select("#f-weight.is-invalid").val()).isEqualTo("-1");
        assertThat(form.select("[name=completionStandard]").text()).isEqualTo("Typed standard");
        MvcResult noBasis = submit("office@alpha", edit, fields(open(), "title", "Other"));
        assertThat(status(noBasis)).isEqualTo(422);
        assertThat(html(noBasis).select("#f-basis.is-invalid")).hasSize(1);
        MvcResult huge = submit("office@alpha", edit, fields(open(), "title", "x".repeat(5000), "basis", "Minutes"));
        assertThat(status(huge)).isEqualTo(422);
        assertThat(html(huge).select("[name=title]").val()).hasSize(5000);
    }

    @Test
    void addsAndRemovesRowsOfDepartmentsWithoutScript() throws Exception {
        Document more = html(submit("office@alpha", edit, fields(open(), "title", "Typed", "addRow", "1")));
        assertThat(more.select(".task-part")).hasSize(3);
        assertThat(more.select("[name=title]").val()).isEqualTo("Typed");
        Document fewer = html(submit("office@alpha", edit, fields(open(), "removeRow", "0")));
        assertThat(fewer.select(".task-part")).hasSize(1);
        assertThat(open().select(".task-part")).as("nothing is saved by it").hasSize(2);
        List<String> fields = new ArrayList<>(List.of(fields(fewer, "basis", "Minutes")));
        assertThat(status(submit("office@alpha", edit, fields.toArray(String[]::new))))
                .isEqualTo(303);
        assertThat(open().select(".task-part select[name=departmentId] option[selected]")
                        .eachText())
                .containsExactly("A2");
        String a2 = "" + fixtures.department("A2");
        fields = new ArrayList<>(List.of(fields(open(), "basis", "Minutes")));
        fields.addAll(List.of("departmentId", a2, "role", "SUPPORT"));
        MvcResult twice = submit("office@alpha", edit, fields.toArray(String[]::new));
        assertThat(status(twice)).as("a department twice").isEqualTo(422);
        assertThat(html(twice).select("#f-departmentId-error").text()).contains("A2");
    }

    @Test
    void keepsBothTextsAndAsksOnlyWhereBothChanged() throws Exception {
        Document mine = open();
        assertThat(status(submit(
                        "office@alpha",
                        edit,
                        fields(open(), "title", "Hers", "completionStandard", "Her standard", "basis", "Minutes"))))
                .isEqualTo(303);
        MvcResult conflict =
                submit("office@alpha", edit, fields(mine, "title", "His", "weight", "3", "basis", "Letter 9"));
        assertThat(status(conflict)).isEqualTo(409);
        Document both = html(conflict);
        assertThat(both.select("[role=alert] li").eachText())
                .as("only what both changed is a conflict")
                .hasSize(1)
                .allMatch(text -> text.contains("Hers"));
        assertThat(both.select("textarea[name=title]").text())
                .as("a long name can be read in full")
                .isEqualTo("His");
        assertThat(both.select(".task-mine").text()).contains("就在上面这一栏里").doesNotContain("左边");
        assertThat(both.select("[name=title]").val()).isEqualTo("His");
        assertThat(both.select("[name=basis]").val()).isEqualTo("Letter 9");
        assertThat(both.select("[data-conflict]").eachAttr("data-conflict"))
                .containsExactly("title", "weight", "completionStandard");
        assertThat(both.select("[name='pick.title'][checked]"))
                .as("both changed it")
                .isEmpty();
        assertThat(both.select("[name='pick.weight'][checked]").val())
                .as("only I changed it")
                .isEqualTo("mine");
        assertThat(both.select("[name='pick.completionStandard'][checked]").val())
                .as("only they changed it")
                .isEqualTo("theirs");
        MvcResult unanswered = submit("office@alpha", edit, fields(both));
        assertThat(status(unanswered)).isEqualTo(422);
        assertThat(html(unanswered).select("[data-conflict=title]").text()).isEqualTo("Hers");
        assertThat(status(submit("office@alpha", edit, fields(both, "pick.title", "theirs"))))
                .isEqualTo(303);
        Document saved = open();
        assertThat(saved.select("[name=title]").val()).isEqualTo("Hers");
        assertThat(saved.select("[name=weight]").val()).isEqualTo("3");
        assertThat(saved.select("[name=completionStandard]").text()).isEqualTo("Her standard");
    }

    @Test
    void warnsThatTheLastDepartmentWent() throws Exception {
        Document none = html(submit("office@alpha", edit, fields(open(), "removeRow", "0")));
        none = html(submit("office@alpha", edit, fields(none, "removeRow", "0")));
        MvcResult saved = submit("office@alpha", edit, fields(none, "basis", "Minutes"));
        assertThat(status(saved)).isEqualTo(303);
        assertThat(saved.getFlashMap().get("flash")).isEqualTo("task.savedBare");
        Document task = html(page("office@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.select("#h-shares ~ .wp-note")).isEmpty();
        assertThat(task.select(".task-sum").text()).doesNotContain("0/0");
        assertThat(task.select("main").text()).contains("未落实责任科室");
        assertThat(task.select("tr[data-share-state=CANCELLED]")).hasSize(2);
        MvcResult again = submit("office@alpha", edit, fields(open(), "weight", "7", "basis", "Minutes"));
        assertThat(again.getFlashMap().get("flash")).as("it had none before").isEqualTo("task.saved");
    }

    @Test
    void asksForEveryDifferenceOfAFormThatDoesNotSayWhatItBeganWith() throws Exception {
        MvcResult blind = submit(
                "office@alpha",
                edit,
                "title",
                "Blind",
                "dueOn",
                fixtures.plans().yearEnd(),
                "basis",
                "Minutes");
        assertThat(status(blind)).as("without the version").isEqualTo(409);
        assertThat(html(blind).select("[name='pick.title'][checked]")).isEmpty();
        assertThat(html(blind).select("[name=title]").val()).isEqualTo("Blind");
        assertThat(html(blind).select(".task-part")).as("not sent, so kept").hasSize(2);
    }

    private Document open() throws Exception {
        return html(page("office@alpha", edit));
    }

    private String version() throws Exception {
        return open().select("form[data-form=edit-task] [name=version]").val();
    }

    /** What a browser would send of the form, some of it typed anew. */
    private static String[] fields(Document page, String... typed) {
        List<String> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < typed.length; i += 2) {
            names.add(typed[i]);
        }
        Element form = page.selectFirst("form[data-form=edit-task]");
        assertThat(form).isNotNull();
        for (Element field : form.select("input, select, textarea")) {
            boolean off = field.attr("type").equals("radio") && !field.hasAttr("checked");
            if (!off && !names.contains(field.attr("name"))) {
                all.add(field.attr("name"));
                all.add(
                        field.tagName().equals("textarea")
                                ? field.wholeText()
                                : field.tagName().equals("select")
                                        ? field.select("option[selected]").val()
                                        : field.val());
            }
        }
        all.addAll(List.of(typed));
        return all.toArray(String[]::new);
    }
}
