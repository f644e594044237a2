package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Together;
import app.workplan.web.WebTestBase;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** The same form sent four times in one moment, by two tabs or a retry: one effect, and no answer is a failure. */
class SentAtOnceTest extends WebTestBase {

    private static final int TIMES = 4;

    @Test
    void twoEditsOfATaskAreOneSavedAndOneWithBothTexts() throws Exception {
        for (int round = 0; round < 3; round++) {
            long task = fixtures.plans().ofAlpha().taskId();
            String edit = "/tasks/" + task + "/edit";
            Document form = html(page("office@alpha", edit));
            String version =
                    form.select("form[data-form=edit-task] [name=version]").val();
            String due = form.select("[name=dueOn]").val();
            List<MvcResult> answers = Together.send(
                    () -> edited(edit, version, due, "Title of one"),
                    () -> edited(edit, version, due, "Title of the other"));
            assertThat(answers).extracting(answer -> status(answer)).containsExactlyInAnyOrder(303, 409);
            Document refused = html(answers.stream()
                    .filter(answer -> status(answer) == 409)
                    .findFirst()
                    .orElseThrow());
            assertThat(refused.select("form[data-form=edit-task]")).hasSize(1);
            assertThat(refused.select("main").text()
                            + refused.select("[name=title]").val())
                    .contains("Title of one", "Title of the other");
        }
    }

    private MvcResult edited(String edit, String version, String due, String title) throws Exception {
        return submit("office@alpha", edit, "title", title, "dueOn", due, "basis", "Minutes", "version", version);
    }

    @Test
    void anOccurrenceIsRecordedOnce() throws Exception {
        long occurrence = fixtures.plans().occurrenceOf("OWN");
        String day = fixtures.plans().today();
        List<MvcResult> answers = Together.times(
                TIMES,
                () -> submit("office@alpha", "/occurrences/" + occurrence + "/records", "heldOn", day, "note", "Once"));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303);
        assertThat(count("select count(*) from occurrence_record where occurrence_id = :id", occurrence))
                .isEqualTo(1);
    }

    @Test
    void aPlanIsIssuedOnce() throws Exception {
        long plan = fixtures.plans().draftOf("OWN");
        List<MvcResult> answers =
                Together.times(TIMES, () -> submit("office@alpha", "/plans/" + plan + "/issue", "version", "0"));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303, 409);
        assertThat(answers).filteredOn(answer -> status(answer) == 303).hasSize(1);
    }

    @Test
    void aPlanIsRolledForwardOnce() throws Exception {
        long plan = fixtures.plans().monthly().planId();
        List<MvcResult> answers =
                Together.times(TIMES, () -> submit("office@alpha", "/plans/" + plan + "/roll-forward", "year", "2050"));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303);
        assertThat(count("select count(*) from plan where rolled_from_plan_id = :id", plan))
                .isEqualTo(1);
    }

    @Test
    void theLastDraftOfAReportStays() throws Exception {
        long share = fixtures.plans().ofAlpha().first();
        String staff = fixtures.somebody("alpha", Set.of(Role.STAFF), Set.of(fixtures.department("A1")));
        List<MvcResult> answers = Together.times(
                TIMES,
                () -> submit(
                        staff,
                        "/shares/" + share + "/entries",
                        "percent",
                        "20",
                        "text",
                        "Prepared " + fixtures.next()));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303);
        assertThat(count("select count(*) from report_draft where share_id = :id", share))
                .isEqualTo(1);
    }

    @Test
    void aUserADepartmentAndAGroupAreMadeOnceAndTheOthersAreToldSo() throws Exception {
        String user = "once" + fixtures.next();
        made(Together.times(
                TIMES,
                () -> submit(
                        "admin@alpha", "/admin/users", "username", user, "displayName", "Once", "roles", "LEADER")));
        String department = "Once" + fixtures.next();
        made(Together.times(
                TIMES,
                () -> submit(
                        "admin@alpha",
                        "/admin/departments",
                        "name",
                        department,
                        "kind",
                        "SECTION",
                        "validFrom",
                        "2020-01-01")));
        String group = "Once group " + fixtures.next();
        made(Together.times(
                TIMES,
                () -> submit(
                        "admin@alpha",
                        "/admin/groups",
                        "name",
                        group,
                        "departmentIds",
                        "" + fixtures.department("A1"))));
    }

    private static void made(List<MvcResult> answers) {
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303, 422);
        assertThat(answers).filteredOn(answer -> status(answer) == 303).hasSize(1);
    }

    private int count(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }
}
