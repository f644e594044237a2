package app.workplan.web.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HandoverListTest extends HandoverTestBase {

    @Test
    void showsEveryOpenShareWithItsDateLightAndLastWord() throws Exception {
        PlanRows plan = plan(1, 2);
        plan.task("T-9", end(), "DEFAULT", null).share("T-9", floods, "LEAD");
        long id = opened(successor, mines);
        report(share(plan, "T-1"), "40", "Half of the mines are inspected");
        Document page = read(leaver, id);
        Element row = row(page, share(plan, "T-1"));
        assertThat(row.attr("data-due")).isEqualTo(end());
        assertThat(row.attr("data-light")).isNotEmpty();
        assertThat(row.text()).contains("40.0%", "Half of the mines are inspected", "Mines");
        assertThat(page.select("tr[data-share-id]"))
                .as("the shares of Floods stay where they are")
                .hasSize(2);
        assertThat(count(page, "open")).isEqualTo("2");
        assertThat(page.select("[data-as-of]").attr("data-as-of")).isEqualTo(today().toString());
    }

    @Test
    void namesWhatWaitsWhatCameBackWhatIsAskedForAndWhatNeedsHelp() throws Exception {
        PlanRows plan = plan(1, 4);
        long id = opened(successor, mines);
        long waits = share(plan, "T-1");
        long back = share(plan, "T-2");
        long later = share(plan, "T-3");
        long helped = share(plan, "T-4");
        submit(leaver, "/shares/" + waits + "/completion", "text", "All done");
        submit(leaver, "/shares/" + back + "/completion", "text", "All done");
        submit(office(), "/completions/" + completion(back) + "/return", "reason", "No proof");
        String newDay = today().plusYears(1).withMonth(12).withDayOfMonth(31).toString();
        submit(leaver, "/shares/" + later + "/extensions", "dueOn", newDay, "reason", "No people");
        submit(
                leaver,
                "/shares/" + helped + "/entries",
                "percent",
                "10",
                "text",
                "Stuck",
                "problems",
                "The road is closed",
                "needsCoordination",
                "true");
        Document page = read(successor, id);
        assertThat(mark(page, waits)).containsExactly("waiting");
        assertThat(mark(page, back)).containsExactly("returned");
        assertThat(row(page, back).text()).contains("No proof");
        assertThat(mark(page, later)).containsExactly("extension");
        assertThat(row(page, later).text()).contains(newDay);
        assertThat(mark(page, helped)).containsExactly("coordination");
        for (String word : List.of("waiting", "returned", "extensions", "coordination")) {
            assertThat(count(page, word)).as(word).isEqualTo("1");
        }
        assertThat(count(page, "open")).isEqualTo("4");
    }

    @Test
    void namesTheOccurrencesShortOfTheirCount() throws Exception {
        Plans.Small monthly = fixtures.plans().monthly();
        String from = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        String to = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A2")));
        long id = fixtures.handover(from, to, fixtures.department("A1"));
        String inTask = ".handover-duties a[href='/tasks/" + monthly.taskId() + "']";
        assertThat(read(from, id).select(inTask)).isNotEmpty();
        for (String occurrence : read(from, id)
                .select(".handover-duties tr:has(a[href='/tasks/" + monthly.taskId() + "'])")
                .eachAttr("data-occurrence-id")) {
            LocalDate due = jdbc.sql("select due_on from occurrence where id = :id")
                    .param("id", Long.valueOf(occurrence))
                    .query(LocalDate.class)
                    .single();
            String held = due.isBefore(today()) ? due.toString() : today().toString();
            submit(from, "/occurrences/" + occurrence + "/records", "heldOn", held, "note", "Held");
        }
        assertThat(read(from, id).select(inTask))
                .as("recorded, nothing is owed")
                .isEmpty();
        submit(from, "/handovers/" + id + "/cancellation", "reason", "Test over");
    }

    @Test
    void namesTheDirectivesThatWaitAndNoneThatIsAnswered() throws Exception {
        PlanRows plan = plan(1, 2);
        long id = opened(successor, mines);
        for (String code : List.of("T-1", "T-2")) {
            assertThat(status(submit(
                            "leader@" + bureau,
                            "/tasks/" + plan.taskId(code) + "/directives",
                            "text",
                            "Look after " + code,
                            "departmentId",
                            "" + mines)))
                    .isEqualTo(303);
        }
        assertThat(count(read(successor, id), "directives")).isEqualTo("2");
        String first = jdbc.sql("select id::varchar from directive where task_id = ?")
                .param(plan.taskId("T-1"))
                .query(String.class)
                .single();
        submit(leaver, "/directives/" + first + "/replies", "departmentId", "" + mines, "text", "Seen to");
        Document page = read(successor, id);
        assertThat(page.select("tr[data-directive-id]").text())
                .contains("Look after T-2", "Mines")
                .doesNotContain("T-1");
        signLeaver(leaver, id);
        assertThat(count(read(successor, id), "directives")).isEqualTo("1");
    }

    @Test
    void listStaysAsItWasAtTheFirstSignature() throws Exception {
        PlanRows plan = plan(1, 1);
        long id = opened(successor, mines);
        signLeaver(leaver, id);
        report(share(plan, "T-1"), "70", "Said later");
        plan.task("T-2", end(), "DEFAULT", null).share("T-2", mines, "LEAD");
        signSuccessor(successor, id);
        submit(successor, "/shares/" + share(plan, "T-1") + "/completion", "text", "All done");
        Document page = read(successor, id);
        assertThat(page.select("tr[data-share-id]")).hasSize(1);
        assertThat(page.select("[data-frozen=true]")).hasSize(1);
        assertThat(row(page, share(plan, "T-1")).text()).contains("0.0%").doesNotContain("Said later");
        assertThat(row(page, share(plan, "T-1")).attr("data-share-state")).isEqualTo("NOT_STARTED");
    }

    @Test
    void closedPlansAreNotHandedOver() throws Exception {
        PlanRows plan = plan(1, 1);
        long id = opened(successor, mines);
        plan.closed(today());
        assertThat(read(leaver, id).select("tr[data-share-id]")).isEmpty();
        assertThat(read(leaver, id).text()).contains("没有未办结的事项");
    }

    @Test
    void administratorSeesWhoAndWhatButNoContentOfPlans() throws Exception {
        PlanRows plan = plan(1, 1);
        long id = opened(successor, mines);
        Document page = read(admin(), id);
        assertThat(page.text()).contains("Mines", nameOf(leaver), nameOf(successor));
        assertThat(page.select("tr[data-share-id], [data-as-of]:not(html)")).isEmpty();
        assertThat(row(read(office(), id), share(plan, "T-1"))).isNotNull();
    }

    @Test
    void deputyOfTheLeaverIsNamedWithThePeriod() throws Exception {
        fixtures.deputation(fixtures.userId(leaver), fixtures.userId(successor));
        long id = opened(successor, mines);
        assertThat(read(leaver, id).select("[data-deputy]").text()).contains(nameOf(successor), "2000-01-01");
        signLeaver(leaver, id);
        signSuccessor(successor, id);
        assertThat(read(leaver, id).select("[data-deputy]")).isEmpty();
    }

    @Test
    void longListCostsNoMoreStatementsThanAShortOne() throws Exception {
        PlanRows plan = plan(1, 2);
        long id = opened(successor, mines);
        int few = CountingDataSource.statementsOf(() -> read(office(), id)).size();
        for (int i = 3; i <= 60; i++) {
            plan.task("T-" + i, end(), "DEFAULT", null).share("T-" + i, mines, "LEAD");
        }
        int many = CountingDataSource.statementsOf(() -> read(office(), id)).size();
        assertThat(read(office(), id).select("tr[data-share-id]")).hasSize(60);
        assertThat(many).isEqualTo(few);
        signLeaver(leaver, id);
        assertThat(read(office(), id).select("tr[data-share-id]")).hasSize(60);
    }

    @Test
    void paperHasItsDayAndTwoLinesToSignOn() throws Exception {
        plan(1, 1);
        Document page = read(leaver, opened(successor, mines));
        assertThat(page.select(".sheet-sign").eachText()).containsExactly("移交人（签名）：日期：", "接收人（签名）：日期：");
        assertThat(page.select("#h-list + .wp-note").text()).contains(today().toString());
        assertThat(page.select("button[data-print]")).hasSize(1);
    }

    /** A plan of this year in which Mines leads so many tasks. */
    private PlanRows plan(int first, int last) {
        LocalDate from = today().withDayOfYear(1);
        PlanRows plan = PlanRows.issued(jdbc, fixtures.bureau(bureau), from, LocalDate.parse(end()), from);
        for (int i = first; i <= last; i++) {
            plan.task("T-" + i, end(), "DEFAULT", null).share("T-" + i, mines, "LEAD");
        }
        return plan;
    }

    private String end() {
        return fixtures.plans().yearEnd();
    }

    private long share(PlanRows plan, String code) {
        return jdbc.sql("select id from share where task_id = :task")
                .param("task", plan.taskId(code))
                .query(Long.class)
                .single();
    }

    private long completion(long share) {
        return jdbc.sql("select id from completion where share_id = :share")
                .param("share", share)
                .query(Long.class)
                .single();
    }

    private void report(long share, String percent, String text) throws Exception {
        assertThat(status(submit(leaver, "/shares/" + share + "/entries", "percent", percent, "text", text)))
                .isEqualTo(303);
    }

    private static Element row(Document page, long share) {
        return page.selectFirst("tr[data-share-id=" + share + "]");
    }

    private static List<String> mark(Document page, long share) {
        return row(page, share).select("[data-mark]").eachAttr("data-mark");
    }

    private static String count(Document page, String word) {
        return page.select("[data-count=" + word + "]").attr("data-value");
    }
}
