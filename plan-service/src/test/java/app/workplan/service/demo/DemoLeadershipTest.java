package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.overview.BureauRow;
import app.workplan.service.overview.Overview;
import app.workplan.service.overview.OverviewQueries;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaders find on the first start: letters, directives, bulletins, meetings, and bureaus above. */
@DemoTest
class DemoLeadershipTest {

    private static final String CURRENT =
            "(select p.id from plan p where p.rolled_from_plan_id is not null and p.state = 'ISSUED')";

    @Autowired
    OverviewQueries overviews;

    @Autowired
    JdbcClient jdbc;

    private List<String> told(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    @Test
    void thisYearHasLettersInEveryStateWorthLookingAt() {
        assertThat(told("select distinct colour from supervision_notice where plan_id = " + CURRENT))
                .containsExactlyInAnyOrder("BLUE", "YELLOW", "RED");
        assertThat(told("select distinct state from supervision_notice where plan_id = " + CURRENT))
                .contains("REPLACED", "REPLIED", "LIFTED");
        assertThat(told("select level from supervision_listing where removed_at is null"))
                .hasSize(1);
        assertThat(told("select kind from supervision_outcome where notice_id is not null"))
                .containsExactly("TALK");
        assertThat(told("""
                        select bureau_id || ' ' || year from supervision_notice group by bureau_id, year
                        having max(number) <> count(*) or min(number) <> 1""")).as("numbers with a gap").isEmpty();
    }

    @Test
    void aLetterWaitsForItsReceiptAtAHeadPeopleLookAtFirst() {
        assertThat(told("""
                        select u.username from supervision_notice n
                        join user_department d on d.department_id = n.department_id
                        join user_account u on u.id = d.user_id
                        join user_role r on r.user_id = u.id and r.role = 'HEAD'
                        where n.state = 'ISSUED' and n.plan_id = %s""".formatted(CURRENT))).containsAnyOf("head", "head2");
        assertThat(told("select id::varchar from supervision_notice where state = 'ISSUED' and plan_id = " + CURRENT))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void thisYearHasDirectivesAnsweredFollowedUpClosedAndNotYetSeen() {
        assertThat(told("""
                        select s.kind from directive v join directive_step s on s.directive_id = v.id
                        where v.plan_id = %s""".formatted(CURRENT))).contains("GIVEN", "RECEIVED", "REPLIED", "FOLLOWED", "CLOSED");
        assertThat(told("select state from directive where plan_id = " + CURRENT))
                .containsExactlyInAnyOrder("OPEN", "OPEN", "CLOSED");
    }

    @Test
    void bulletinsAreIssuedOneIsCorrectedAndAMeetingWasHeld() {
        assertThat(told("select edition::varchar from bulletin where state = 'ISSUED' and plan_id = " + CURRENT))
                .containsExactlyInAnyOrder("1", "1", "2");
        assertThat(told("select b.code from bulletin x join bureau b on b.id = x.bureau_id where x.state = 'ISSUED'"))
                .contains("changsha", "zhoushan", "hengshan", "huarong");
        assertThat(told("select state from meeting")).containsExactlyInAnyOrder("CLOSED", "OPEN");
        assertThat(told("select id::varchar from meeting_decision where directive_id is not null"))
                .hasSize(1);
        assertThat(told("select pack::varchar from meeting where state = 'CLOSED'"))
                .allSatisfy(pack -> assertThat(pack).contains("overdue"));
    }

    @Test
    void everyWordIsMarkedAsDemonstration() {
        for (String words : List.of(
                "select demand from supervision_notice",
                "select basis from supervision_listing",
                "select content from supervision_outcome",
                "select text from directive",
                "select title from bulletin",
                "select title from meeting")) {
            assertThat(told(words))
                    .as(words)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one).contains("演示"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunan", "shanxi"})
    void bureausAboveSeeThoseThatLieInTheirProvince(String code) {
        long id = jdbc.sql("select id from bureau where code = ?")
                .param(code)
                .query(Long.class)
                .single();
        Set<Long> tree = new HashSet<>(jdbc.sql("select id from bureau where parent_id = ?")
                .param(id)
                .query(Long.class)
                .list());
        tree.add(id);
        Actor leader = new Actor(1L, "Leader", id, Set.of(Role.LEADER), Set.of(), null, null);
        LocalDate day = DemoTest.Loaded.FIRST_START;
        Overview overview =
                overviews.read(leader, new Scope(tree, null), new OverviewQueries.Asked(null, null, null), day);
        assertThat(overview.rows()).hasSize(code.equals("hunan") ? 3 : 1);
        assertThat(overview.rows())
                .filteredOn(row -> row.standing() != null)
                .hasSize(code.equals("hunan") ? 0 : 1)
                .allSatisfy(row -> assertThat(row.rank()).isEqualTo(1));
        assertThat(overview.rows())
                .filteredOn(row -> row.standing() == null)
                .extracting(BureauRow::why)
                .containsOnly(code.equals("hunan") ? new BureauRow.Why[] {BureauRow.Why.CLOSED} : new BureauRow.Why[0]);
        assertThat(told("select username from user_account where username like '%@" + code + "'"))
                .contains("leader@" + code, "office@" + code);
    }
}
