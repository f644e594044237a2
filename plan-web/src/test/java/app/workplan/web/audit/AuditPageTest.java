package app.workplan.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AuditPageTest extends WebTestBase {

    @Test
    void showsTheAuditorOfTheBureauItsTrailOnly() throws Exception {
        fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Document trail = html(page("auditor@alpha", "/audit"));
        assertThat(trail.select("[data-audit-id]")).isNotEmpty();
        assertThat(trail.select("[data-audit-action='user.create']")).isNotEmpty();
        assertThat(trail.text()).doesNotContain("head@beta");
        assertThat(trail.select("form[method=post]").eachAttr("data-form")).containsExactly("logout");
    }

    @Test
    void findsByPersonKindDayAndWords() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String basis = "Minutes" + fixtures.next();
        assertThat(status(submit("office@alpha", "/tasks/" + plan.taskId() + "/suspension", "basis", basis)))
                .isEqualTo(303);
        Document found = html(page("auditor@alpha", "/audit?kind=task&q=" + basis));
        assertThat(found.select("[data-audit-id]").eachAttr("data-audit-action"))
                .containsExactly("task.suspend");
        assertThat(html(page("auditor@alpha", "/audit?kind=task&who=nobody&q=" + basis))
                        .select("[data-audit-id]"))
                .isEmpty();
        assertThat(html(page("auditor@alpha", "/audit?to=2020-01-01")).select("[data-audit-id]"))
                .isEmpty();
        assertThat(html(page("auditor@alpha", "/audit?kind=refused"))
                        .select("[data-audit-id]")
                        .eachAttr("data-audit-action"))
                .allMatch(action -> action.equals("refused"));
    }

    @Test
    void findsEveryActionUnderSomeKind() throws Exception {
        List<String> kinds = AuditForm.KINDS.stream()
                .flatMap(kind -> AuditForm.wordsOf(kind).stream())
                .toList();
        assertThat(kinds).doesNotHaveDuplicates();
        assertThat(actions())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(kinds).contains(action.split("[.]")[0]));
        submit("office@alpha", "/tasks/views", "name", "View " + fixtures.next(), "query", "light=OVERDUE");
        assertThat(html(page("auditor@alpha", "/audit?kind=view"))
                        .select("[data-audit-id]")
                        .eachAttr("data-audit-action"))
                .contains("view.save")
                .allMatch(action -> action.startsWith("view.") || action.startsWith("ledger."));
    }

    /** The words of the bundle that are actions: a verb of a thing, and the few without a dot. */
    private static List<String> actions() {
        ResourceBundle words = ResourceBundle.getBundle("messages.audit", Locale.ROOT);
        return words.keySet().stream()
                .map(key -> key.substring("audit.".length()))
                .filter(key -> key.contains(".") && !key.startsWith("kind.") && !key.startsWith("entity."))
                .toList();
    }

    @Test
    void showsEveryAuditorWhatWasDoneAboveTheBureaus() throws Exception {
        String name = "Holiday " + fixtures.next();
        LocalDate day = LocalDate.parse(fixtures.plans().today()).plusDays(71);
        jdbc.sql("delete from calendar_day where day = :day").param("day", day).update();
        assertThat(status(submit("admin", "/admin/calendar", "day", day.toString(), "working", "false", "name", name)))
                .isEqualTo(303);
        for (String auditor : List.of("auditor@alpha", "auditor@beta")) {
            assertThat(html(page(auditor, "/audit?kind=calendar")).text()).contains(day + " 放假 " + name);
        }
        assertThat(status(submit("admin", "/admin/bureaus", "code", "alpha", "name", "X", "shortName", "X")))
                .isEqualTo(422);
        assertThat(html(page("auditor@beta", "/audit?kind=refused")).text()).doesNotContain("alpha");
    }

    @Test
    void tellsOfANewBureauWhatItIsCalledAndWhatStandsAboveIt() throws Exception {
        String made = html(page("auditor@alpha", "/audit?kind=bureau"))
                .select("[data-audit-action='bureau.create']")
                .text();
        String name = jdbc.sql("select name from bureau where id = :id")
                .param("id", fixtures.bureau("alpha"))
                .query(String.class)
                .single();
        assertThat(made).contains(name + ", ").doesNotContain("null");
    }

    @Test
    void tellsStatesInTheBureausWords() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        assertThat(status(submit(
                        "office@alpha", "/shares/" + plan.first() + "/suspension", "basis", "Basis" + fixtures.next())))
                .isEqualTo(303);
        assertThat(html(page("auditor@alpha", "/audit?kind=share&q=" + plan.first()))
                        .select("[data-audit-id]")
                        .text())
                .contains("已暂停")
                .doesNotContain("SUSPENDED");
    }

    @Test
    void tellsRolesPreferencesAndSettingsInWords() throws Exception {
        String user = "told" + fixtures.next();
        submit(
                "admin@alpha",
                "/admin/users",
                "username",
                user,
                "displayName",
                "Told",
                "roles",
                "STAFF",
                "departmentIds",
                "" + fixtures.department("A1"));
        assertThat(trailOf("user", user)).contains("经办人", "A1").doesNotContain("STAFF", "null");
        String reader = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        submit(reader, "/account/preferences", "language", "en", "largePrint", "true");
        Document trail = html(page("auditor@alpha", "/audit?kind=user"));
        assertThat(trail.select("[data-audit-action='user.prefer']").first().text())
                .contains("界面语言 简体中文，大字 否，高对比度 否", "界面语言 English，大字 是，高对比度 否");
        long department = fixtures.department("A2");
        Document form = html(page("admin@alpha", "/admin/departments/" + department));
        submit(
                "admin@alpha",
                "/admin/departments/" + department,
                "version",
                form.select("form[data-form=edit-department] [name=version]").val(),
                "name",
                "A2",
                "kind",
                "SECTION",
                "position",
                form.select("#f-position").val(),
                "validFrom",
                form.select("#f-validFrom").val());
        assertThat(trailOf("department", "A2")).contains("科室").doesNotContain("SECTION");
    }

    private String trailOf(String kind, String words) throws Exception {
        return html(page("auditor@alpha", "/audit?kind=" + kind + "&q=" + words))
                .select("[data-audit-id]")
                .text();
    }

    @Test
    void tellsWhyACommandWasRefusedInWordsForPeople() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        assertThat(status(submit("office@alpha", "/tasks/" + plan.taskId() + "/suspension", "basis", "")))
                .isEqualTo(422);
        Document trail = html(page("auditor@alpha", "/audit?kind=refused"));
        assertThat(trail.select("[data-audit-id]").get(0).text())
                .contains("请写明")
                .doesNotContain("amendment.basisMissing")
                .doesNotContain("Service.");
    }
}
