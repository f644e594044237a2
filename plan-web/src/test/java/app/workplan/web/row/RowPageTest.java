package app.workplan.web.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 清单页: what it shows, offers and refuses. */
class RowPageTest extends WebTestBase {

    @Test
    void aDepartmentAddsRowsAndStrikesThemOff() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String list = "/tasks/" + plan.taskId() + "/rows";
        Document empty = html(page("head@alpha", list));
        assertThat(empty.select("main").attr("data-page")).isEqualTo("task-rows");
        assertThat(empty.select("form[data-form=add-row]")).hasSize(1);
        assertThat(empty.select("form[data-form=count-rows], form[data-form=strike-rows]"))
                .isEmpty();
        assertThat(html(page("leader@alpha", list)).select("form[data-form=add-row]"))
                .isEmpty();
        assertThat(status(submit("staff@alpha", list, "name", "Pond", "aspect", "Ponds")))
                .isEqualTo(303);
        submit("head2@alpha", list, "name", "Shop <b>&", "aspect", "Shops", "dueOn", "2020-01-31");
        submit("head@alpha", list, "name", "Nowhere");
        Document three = html(page("head@alpha", list));
        assertThat(three.select("tr[data-row-id]").eachAttr("data-row-number")).containsExactly("1", "2", "3");
        assertThat(three.select("tr[data-aspect]").eachAttr("data-aspect")).containsExactly("Ponds", "Shops");
        assertThat(three.select("[data-rows-total]").first().attr("data-rows-remaining"))
                .isEqualTo("3");
        assertThat(three.text()).contains("Shop <b>&");
        assertThat(three.select("tr[data-row-number=2] .wp-red")).isNotEmpty();
        String two = three.select("tr[data-row-number=2]").attr("data-row-id");
        String today = fixtures.plans().today();
        assertThat(status(submit("head@alpha", list + "/strikes", "rowId", two, "struckOn", today, "checker", "Li")))
                .isEqualTo(303);
        Document after = html(page("head@alpha", list));
        assertThat(after.select("tr[data-row-number=2]").attr("data-row-state")).isEqualTo("STRUCK");
        assertThat(after.select("tr[data-row-number=2] input")).isEmpty();
        assertThat(html(page("head@alpha", list + "?state=OPEN"))
                        .select("tr[data-row-id]")
                        .eachAttr("data-row-number"))
                .containsExactly("1", "3");
        assertThat(html(page("head@alpha", list + "?group=Shops"))
                        .select("tr[data-row-id]")
                        .eachAttr("data-row-number"))
                .containsExactly("2");
        assertThat(html(page("head@alpha", list + "?unsorted=true"))
                        .select("tr[data-row-id]")
                        .eachAttr("data-row-number"))
                .containsExactly("3");
        Document task = html(page("leader@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.select("a[data-rows]").text()).isEqualTo("2/3");
        assertThat(task.select("[data-event=CHANGE]").text()).contains("登记清单项", "清单销号", "2 · " + today + " · Li");
    }

    @Test
    void keepsWhatWasTypedAndTickedInARefusedForm() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String list = "/tasks/" + plan.taskId() + "/rows";
        submit("head@alpha", list, "number", "7", "name", "Pond");
        MvcResult refused = submit(
                "head@alpha", list, "number", "7", "name", "x".repeat(201), "foundOn", "1899-12-31", "note", "Keep me");
        assertThat(status(refused)).isEqualTo(422);
        Element form = html(refused).selectFirst("form[data-form=add-row]");
        assertThat(form).isNotNull();
        assertThat(form.select("[name=note]").text()).isEqualTo("Keep me");
        assertThat(form.select("[name=foundOn]").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.select("[name=name]").attr("aria-invalid")).isEqualTo("true");
        assertThat(html(refused).select("[role=alert] a")).hasSize(2);
        MvcResult noDay = submit("head@alpha", list, "name", "Pond", "dueOn", "2026-02-30");
        assertThat(status(noDay)).isEqualTo(422);
        MvcResult taken = submit("head@alpha", list, "number", "7", "name", "Other", "group", "Ponds");
        assertThat(html(taken).select("[role=alert]").text()).contains("7");
        String row = html(page("head@alpha", list)).select("tr[data-row-id]").attr("data-row-id");
        MvcResult unstruck =
                submit("head@alpha", list + "/strikes", "rowId", row, "struckOn", "2999-01-01", "checker", "Li");
        assertThat(status(unstruck)).isEqualTo(422);
        assertThat(html(unstruck).select("input[name=rowId][checked]").val()).isEqualTo(row);
        assertThat(html(unstruck)
                        .select("form[data-form=strike-rows] [name=checker]")
                        .val())
                .isEqualTo("Li");
        assertThat(status(submit("head@alpha", list + "/strikes", "struckOn", "2026-01-01")))
                .isEqualTo(422);
        assertThat(status(submit("head@alpha", list + "/strikes", "rowId", row, "struckOn", "2026-02-30")))
                .isEqualTo(422);
        assertThat(status(submit("leader@alpha", list + "/strikes")))
                .as("who may not is told so, whatever is missing")
                .isEqualTo(403);
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTexts() throws Exception {
        long row = fixtures.plans().rowOf("OWN");
        submit("head@alpha", "/rows/" + row, "version", "0", "number", "1", "name", "Pond A");
        MvcResult late = submit("staff@alpha", "/rows/" + row, "version", "0", "number", "1", "name", "Pond B");
        assertThat(status(late)).isEqualTo(409);
        Document both = html(late);
        assertThat(both.select("h1").text()).contains("Pond A");
        assertThat(both.select("form[data-form=edit-row] [name=name]").val()).isEqualTo("Pond B");
        assertThat(both.select("form[data-form=edit-row] [name=version]").val()).isEqualTo("1");
        assertThat(status(submit("staff@alpha", "/rows/" + row, "version", "1", "number", "1", "name", "Pond B")))
                .isEqualTo(303);
    }

    @Test
    void theOfficeTakesBackAndTakesOffWithAReason() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String list = "/tasks/" + plan.taskId() + "/rows";
        submit("head@alpha", list, "name", "Pond");
        String row = html(page("head@alpha", list)).select("tr[data-row-id]").attr("data-row-id");
        String today = fixtures.plans().today();
        submit("head@alpha", list + "/strikes", "rowId", row, "struckOn", today);
        assertThat(html(page("head@alpha", "/rows/" + row)).select("form[data-form]"))
                .noneMatch(form -> form.attr("data-form").endsWith("-row"));
        assertThat(status(submit("office@alpha", "/rows/" + row + "/return", "reason", " ")))
                .isEqualTo(422);
        assertThat(status(submit("office@alpha", "/rows/" + row + "/return", "reason", "Found again")))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", "/rows/" + row))
                        .select("[data-strike]")
                        .eachAttr("data-strike"))
                .containsExactly("TAKEN_BACK");
        submit("office@alpha", "/rows/" + row + "/removal", "reason", "Entered in error");
        assertThat(html(page("head@alpha", list)).select("tr[data-row-id]")).isEmpty();
        assertThat(html(page("head@alpha", list + "?state=REMOVED"))
                        .select("tr[data-row-id]")
                        .text())
                .contains("Entered in error");
        MvcResult refused = submit("office@alpha", "/rows/" + row + "/removal/return", "number", "1b", "reason", " ");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused)
                        .select("form[data-form=put-row-back] [name=number]")
                        .val())
                .isEqualTo("1b");
        assertThat(html(page("head@alpha", "/rows/" + row)).select("form[data-form=put-row-back]"))
                .isEmpty();
        submit("office@alpha", "/rows/" + row + "/removal/return", "number", "1b", "reason", "It was right");
        assertThat(html(page("head@alpha", list)).select("tr[data-row-id]").eachAttr("data-row-number"))
                .containsExactly("1b");
        assertThat(html(page("head@alpha", "/rows/" + row))
                        .select("[data-put-back]")
                        .text())
                .contains("It was right");
        assertThat(html(page("head@alpha", "/tasks/" + plan.taskId()))
                        .select("[data-event=CHANGE]")
                        .text())
                .contains("放回清单");
    }

    @Test
    void oneBoxStrikesOffAllThatAreOpenOnEveryPage() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String list = "/tasks/" + plan.taskId() + "/rows";
        jdbc.sql("""
                        insert into task_row (id, bureau_id, task_id, number, name, aspect, added_at)
                        select nextval('entity_seq') + 2000000 + n, t.bureau_id, t.id, 'n' || n, 'Row ' || n, 'A' || n % 2, now()
                        from task t, generate_series(1, 120) n where t.id = :task
                        """).param("task", plan.taskId()).update();
        String today = fixtures.plans().today();
        Document page = html(page("head@alpha", list + "?group=A1"));
        assertThat(page.select("form[data-form=strike-rows] [name=allOpen]").val())
                .isEqualTo("60");
        MvcResult stale = submit(
                "head@alpha", list + "/strikes", "allOpen", "61", "group", "A1", "struckOn", today, "checker", "Li");
        assertThat(status(stale)).isEqualTo(422);
        assertThat(html(stale).select("[role=alert]").text()).contains("60");
        assertThat(html(stale)
                        .select("form[data-form=strike-rows] [name=checker]")
                        .val())
                .isEqualTo("Li");
        assertThat(status(submit("head@alpha", list + "/strikes", "allOpen", "60", "group", "A1", "struckOn", today)))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", list))
                        .select("[data-rows-total]")
                        .first()
                        .attr("data-rows-remaining"))
                .isEqualTo("60");
    }

    @Test
    void theListGivesThePercentAndNobodyTypesIt() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String list = "/tasks/" + plan.taskId() + "/rows";
        submit("head@alpha", list, "name", "One");
        submit("head@alpha", list, "name", "Two");
        submit("office@alpha", list + "/counting", "from", "true");
        String one = html(page("head@alpha", list)).select("tr[data-row-id]").attr("data-row-id");
        submit(
                "head@alpha",
                list + "/strikes",
                "rowId",
                one,
                "struckOn",
                fixtures.plans().today());
        Document task = html(page("head@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.selectFirst("[data-task-id][data-progress]").attr("data-progress"))
                .isEqualTo("50.0");
        assertThat(task.select("form[data-form=report] [name=percent]")).isEmpty();
        assertThat(task.select("[data-percent-from-rows]").text()).contains("50%");
        Document mine = html(page("head@alpha", "/my"));
        assertThat(mine.select("article[data-share-id=" + plan.first() + "] input[name$=percent]"))
                .isEmpty();
        String share = "/shares/" + plan.first();
        assertThat(status(submit("head@alpha", share + "/entries", "text", "Half of them")))
                .isEqualTo(303);
        MvcResult early = submit("head@alpha", share + "/completion", "text", "All done");
        assertThat(status(early)).isEqualTo(422);
        assertThat(html(early).select("[role=alert]").text()).contains("还有 1 项");
        fixtures.plans().close(plan, "alpha");
        Document closed = html(page("office@alpha", list));
        assertThat(closed.select("form[data-form=add-row], form[data-form=count-rows], input[name=rowId]"))
                .isEmpty();
        assertThat(status(submit("office@alpha", list, "name", "Late"))).isEqualTo(422);
    }

    @Test
    void needsAsManyStatementsForSixtyRowsAsForOne() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String list = "/tasks/" + plan.taskId() + "/rows";
        submit("head@alpha", list, "name", "One");
        int before =
                CountingDataSource.statementsOf(() -> page("head@alpha", list)).size();
        jdbc.sql("""
                        insert into task_row (id, bureau_id, task_id, number, name, aspect, added_at)
                        select nextval('entity_seq') + 1000000 + n, t.bureau_id, t.id, 'n' || n, 'Row ' || n, 'A' || n % 7, now()
                        from task t, generate_series(1, 60) n where t.id = :task
                        """).param("task", plan.taskId()).update();
        int after =
                CountingDataSource.statementsOf(() -> page("head@alpha", list)).size();
        assertThat(after).isEqualTo(before).isLessThanOrEqualTo(9);
        Document first = html(page("head@alpha", list));
        assertThat(first.select("tr[data-row-id]")).hasSize(50);
        assertThat(html(page("head@alpha", list + "?page=2")).select("tr[data-row-id]"))
                .hasSize(11);
        assertThat(html(page("head@alpha", list + "?page=99&group=A3")).select("tr[data-row-id]"))
                .isNotEmpty();
        assertThat(first.select("a[rel=next]").attr("href")).contains("page=2");
    }
}
