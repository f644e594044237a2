package app.workplan.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class DeputyTest extends WebTestBase {

    private String head = "";
    private String deputy = "";
    private Plans.Small small = new Plans.Small(0, 0, 0, 0);

    @BeforeEach
    void aHeadAndACounterpart() {
        head = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        deputy = fixtures.somebody("alpha", Set.of(Role.STAFF), Set.of(fixtures.department("A2")));
        small = fixtures.plans().ofAlpha();
    }

    @Test
    void actsAsTheHeadOnTheDaysNamedAndBothNamesAreKept() throws Exception {
        assertThat(report("Before")).isEqualTo(403);
        named(head, "/account/deputies", today(), today());
        String headName = nameOf(head);
        assertThat(html(page(deputy, "/account"))
                        .select("[data-deputed-for=" + fixtures.department("A1") + "]")
                        .text())
                .contains(headName, "A1", today());
        assertThat(html(page(head, "/account/deputies")).select("a[href^='/admin']"))
                .as("a head administers nothing")
                .isEmpty();
        assertThat(html(page(head, "/account")).select("#deputies").text()).contains(nameOf(deputy));
        Document my = html(page(deputy, "/my"));
        assertThat(my.select("#share-" + small.first() + " [data-acting-for]").text())
                .contains(headName, "A1");
        assertThat(my.select("#done-" + small.first())).hasSize(1);
        assertThat(my.select("#done-" + small.second())).isEmpty();
        assertThat(report("Going on")).isEqualTo(303);
        Document task = html(page("office@alpha", "/tasks/" + small.taskId()));
        assertThat(task.text()).contains("代 " + headName);
        assertThat(jdbc.sql("select bool_or(on_behalf) from progress_entry where share_id = :share")
                        .param("share", small.first())
                        .query(Boolean.class)
                        .single())
                .as("standing in for a head is no report on behalf")
                .isFalse();
        assertThat(html(page("auditor@alpha", "/audit?who=" + headName)).select("tr[data-audit-action='share.report']"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).contains(nameOf(deputy), "代 " + headName));
        assertThat(status(submit(deputy, "/shares/" + small.first() + "/completion", "text", "All done")))
                .isEqualTo(303);
        assertThat(html(page("office@alpha", "/reviews")).text()).contains("代 " + headName);
    }

    @Test
    void logsAnOccurrenceInTheHeadsNameAndTheTaskTellsBoth() throws Exception {
        named(head, "/account/deputies", today(), "");
        Plans plans = fixtures.plans();
        long occurrence = plans.occurrenceOf("OWN");
        assertThat(status(submit(
                        deputy, "/occurrences/" + occurrence + "/records", "heldOn", today(), "note", "For the head")))
                .isEqualTo(303);
        long task = jdbc.sql(
                        "select r.task_id from occurrence o join recurrence r on r.id = o.recurrence_id where o.id = :id")
                .param("id", occurrence)
                .query(Long.class)
                .single();
        assertThat(html(page("office@alpha", "/tasks/" + task))
                        .select("[data-event=RECORDED]")
                        .text())
                .contains("For the head", nameOf(deputy), "代 " + nameOf(head));
    }

    @Test
    void handsInForTheHeadAndDraftsForTheOwnDepartmentInOneForm() throws Exception {
        named(head, "/account/deputies", today(), "");
        MvcResult sent = submit(
                deputy,
                "/my/entries",
                "entries[0].shareId",
                "" + small.first(),
                "entries[0].percent",
                "30",
                "entries[0].text",
                "For the head",
                "entries[1].shareId",
                "" + small.second(),
                "entries[1].percent",
                "40",
                "entries[1].text",
                "Prepared");
        assertThat(status(sent)).isEqualTo(303);
        assertThat(count("progress_entry", small.first())).isEqualTo(1);
        assertThat(count("progress_entry", small.second())).isZero();
        assertThat(count("report_draft", small.second())).isEqualTo(1);
    }

    @Test
    void actsNotBeforeTheFirstDayNorAfterTheEnd() throws Exception {
        String later = LocalDate.parse(today()).plusDays(1).toString();
        named(head, "/account/deputies", later, later);
        assertThat(report("Too early")).isEqualTo(403);
        shift(-1, -1);
        assertThat(report("Too late")).isEqualTo(403);
        shift(-1, 0);
        assertThat(report("On the last day")).isEqualTo(303);
        assertThat(status(submit(head, "/account/deputies/" + deputation() + "/end")))
                .isEqualTo(303);
        assertThat(status(submit(deputy, "/shares/" + small.first() + "/completion", "text", "Over")))
                .isEqualTo(403);
        assertThat(html(page("auditor@alpha", "/audit?q=" + nameOf(deputy)))
                        .select("tr")
                        .eachAttr("data-audit-action"))
                .contains("user.nameDeputy", "user.endDeputy");
    }

    @Test
    void actsNotWhileTheHeadIsLockedOrTheDeputyHasAnotherRole() throws Exception {
        named("admin@alpha", "/admin/users/" + fixtures.userId(head) + "/deputies", today(), "");
        submit("admin@alpha", "/admin/users/" + fixtures.userId(head) + "/lock");
        assertThat(report("Locked")).isEqualTo(403);
        submit("admin@alpha", "/admin/users/" + fixtures.userId(head) + "/unlock");
        jdbc.sql("update user_role set role = 'AUDITOR' where user_id = :id")
                .param("id", fixtures.userId(deputy))
                .update();
        assertThat(report("Auditor")).isEqualTo(403);
    }

    @Test
    void refusesWhoAndWhenDoesNotFit() throws Exception {
        refused(fixtures.userId("leader@alpha"), today(), "", "deputyId", "不能当代理人");
        refused(fixtures.userId(head), today(), "", "deputyId", "另选一位");
        refused(fixtures.userId(deputy), "1900-01-01", "", "from", "今天");
        refused(fixtures.userId(deputy), "2026-06-31", "", "from", "日期");
        refused(fixtures.userId(deputy), "9999-01-01", "", "from", "太远");
        refused(fixtures.userId(deputy), today(), "2020-01-01", "to", "早于");
        named(head, "/account/deputies", today(), "");
        refused(fixtures.userId(deputy), today(), today(), "from", "重叠");
        assertThat(status(name(head, "/account/deputies", fixtures.userId("head@beta"), today(), "")))
                .isEqualTo(404);
    }

    private void refused(long who, String from, String to, String field, String why) throws Exception {
        MvcResult refused = name(head, "/account/deputies", who, from, to);
        assertThat(status(refused)).isEqualTo(422);
        Document form = html(refused);
        assertThat(form.select("#f-" + field + "-error").text()).contains(why);
        assertThat(form.select("#f-deputyId option[selected]").val()).isEqualTo(chosen(form, who));
    }

    /** The choice as it was sent, none where it is not offered. */
    private static String chosen(Document form, long who) {
        return form.select("#f-deputyId option[value=" + who + "]").val();
    }

    private void named(String by, String address, String from, String to) throws Exception {
        assertThat(status(name(by, address, fixtures.userId(deputy), from, to))).isEqualTo(303);
        assertThat(html(page(by, address)).select("[data-deputation-id]")).hasSize(1);
    }

    private MvcResult name(String by, String address, long who, String from, String to) throws Exception {
        return submit(by, address, "deputyId", "" + who, "from", from, "to", to);
    }

    private int report(String text) throws Exception {
        return status(submit(deputy, "/shares/" + small.first() + "/entries", "percent", "30", "text", text));
    }

    private String today() {
        return fixtures.plans().today();
    }

    private String nameOf(String username) {
        return username.substring(0, username.indexOf('@'));
    }

    private long deputation() {
        return jdbc.sql("select id from deputation where head_id = :head")
                .param("head", fixtures.userId(head))
                .query(Long.class)
                .single();
    }

    /** Puts the only days of the head's deputation so many days from today. */
    private void shift(int from, int to) {
        LocalDate today = LocalDate.parse(today());
        jdbc.sql("update deputation set valid_from = :from, valid_to = :to where head_id = :head")
                .param("from", today.plusDays(from))
                .param("to", today.plusDays(to))
                .param("head", fixtures.userId(head))
                .update();
    }

    private long count(String table, long share) {
        return jdbc.sql("select count(*) from " + table + " where share_id = :share")
                .param("share", share)
                .query(Long.class)
                .single();
    }
}
