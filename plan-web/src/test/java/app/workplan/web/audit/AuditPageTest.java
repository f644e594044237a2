package app.workplan.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
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
