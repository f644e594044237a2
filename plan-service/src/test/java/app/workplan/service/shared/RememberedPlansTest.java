package app.workplan.service.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.ServiceTest;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.organisation.UserQueries;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 计划变更戳: what is remembered for a reader of hundreds of bureaus is what he would read now. */
@ServiceTest
class RememberedPlansTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);

    @Autowired
    PlanStamp stamp;

    @Autowired
    UserQueries users;

    @Autowired
    JudgedPlanQueries plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long bureau;
    private long plan;
    private Scope wide;

    @BeforeEach
    void aBureauWithTwoHundredBelow() {
        bureau = number("select nextval('entity_seq')");
        plan = number("select nextval('entity_seq')");
        jdbc.sql("""
                        insert into bureau (id, code, name, short_name, created_at) values (:bureau, 's-' || :bureau, 'Stamped', 'S', now())
                        """).param("bureau", bureau).update();
        jdbc.sql("""
                        insert into bureau (id, code, name, short_name, parent_id, created_at)
                        select nextval('entity_seq'), 's-' || :bureau || '-' || n, 'Below ' || n, 'B', :bureau, now()
                        from generate_series(1, 205) n
                        """).param("bureau", bureau).update();
        jdbc.sql("""
                        insert into plan (id, bureau_id, kind, title, period_from, period_to, report_cycle, state, created_at, issued_at, issued_on)
                        values (:plan, :bureau, 'OTHER', 'Before', '2026-01-01', '2026-12-31', 'MONTH', 'ISSUED', now(), now(), '2026-01-05')
                        """).param("plan", plan).param("bureau", bureau).update();
        wide = new Scope(below(), null);
        assertThat(wide.isVeryWide()).isTrue();
        assertThat(titles()).containsExactly("Before");
    }

    private Set<Long> below() {
        return new HashSet<>(jdbc.sql("select id from bureau where id = :id or parent_id = :id")
                .param("id", bureau)
                .query(Long.class)
                .list());
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private int change(String sql) {
        return jdbc.sql(sql.replace("?plan", String.valueOf(plan)).replace("?bureau", String.valueOf(bureau)))
                .update();
    }

    private List<String> titles() {
        return plans.inForce(wide, DAY).stream().map(JudgedPlan::title).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update plan set title = 'After' where id = ?plan",
                "update plan set period_to = '2027-12-31' where id = ?plan",
                "update plan set issued_on = '2026-02-05' where id = ?plan",
                "update plan set state = 'CLOSED', closed_at = now(), closed_on = '2026-07-01' where id = ?plan",
                "update plan set demo = true where id = ?plan",
                "update plan set kind = 'FIVE_YEAR_PLAN' where id = ?plan",
                "delete from plan where id = ?plan",
                "update bureau set name = 'Renamed' where id = ?bureau",
                "update bureau set parent_id = null where parent_id = ?bureau and code like '%-7'",
                "insert into bureau (id, code, name, short_name, parent_id, created_at)"
                        + " values (nextval('entity_seq'), 'new-?bureau', 'New', 'N', ?bureau, now())",
            })
    void whatListsShowOfAPlanOrABureauIsAnotherAtOnce(String sql) {
        String before = Objects.requireNonNull(stamp.read());
        List<JudgedPlan> read = plans.inForce(wide, DAY);
        assertThat(plans.inForce(wide, DAY)).isSameAs(read);
        assertThat(change(sql)).isEqualTo(1);
        assertThat(stamp.read()).isNotEqualTo(before);
        assertThat(plans.inForce(wide, DAY)).isNotSameAs(read);
    }

    @Test
    void archivingAClosedPlanCounts() {
        change("update plan set state = 'CLOSED', closed_at = now(), closed_on = '2026-07-20' where id = ?plan");
        assertThat(titles()).containsExactly("Before");
        change("update plan set archived_at = now() where id = ?plan");
        assertThat(titles()).isEmpty();
    }

    @Test
    void whatNoListShowsLeavesWhatIsRemembered() {
        String before = Objects.requireNonNull(stamp.read());
        change("update plan set version = version + 1, issuer = 'Somebody', document_number = '7' where id = ?plan");
        change("update bureau set short_name = 'T' where id = ?bureau");
        assertThat(stamp.read()).isEqualTo(before);
    }

    @Test
    void aBureauThatIsNewBelowIsInTheTreeOfWhoeverIsSignedIn() {
        long user = number("select nextval('entity_seq')");
        jdbc.sql("""
                        insert into user_account (id, bureau_id, username, display_name, password_hash, created_at)
                        values (:user, :bureau, 'stamped-' || :user, 'Stamped', 'x', now())
                        """).param("user", user).param("bureau", bureau).update();
        Set<Long> before = tree(user);
        assertThat(before).hasSize(206);
        assertThat(tree(user)).isSameAs(before);
        change("insert into bureau (id, code, name, short_name, parent_id, created_at)"
                + " values (nextval('entity_seq'), 'new-?bureau', 'New', 'N', ?bureau, now())");
        assertThat(tree(user)).hasSize(207).containsAll(before);
        long below = number("select min(id) from bureau where parent_id = " + bureau);
        jdbc.sql("update user_account set bureau_id = :below where id = :user")
                .param("below", below)
                .param("user", user)
                .update();
        assertThat(tree(user)).containsExactly(below);
    }

    private Set<Long> tree(long user) {
        return users.signedIn(user).orElseThrow().bureauTree();
    }

    @Test
    void whatWasReadBeforeARollbackIsNotGivenAfterIt() {
        transaction.executeWithoutResult(status -> {
            change("update plan set title = 'Never' where id = ?plan");
            assertThat(titles()).containsExactly("Never");
            status.setRollbackOnly();
        });
        assertThat(titles()).containsExactly("Before");
        change("update plan set title = 'After' where id = ?plan");
        assertThat(titles()).containsExactly("After");
    }

    @Test
    void withoutAStampEverythingIsReadEachTime() {
        Remembered<String, Integer> remembered = new Remembered<>(2);
        AtomicInteger read = new AtomicInteger();
        assertThat(remembered.get("a", "1", read::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.get("a", "1", read::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.get("a", null, read::incrementAndGet)).isEqualTo(2);
        assertThat(remembered.get("a", null, read::incrementAndGet)).isEqualTo(3);
        assertThat(remembered.get("a", "2", read::incrementAndGet)).isEqualTo(4);
    }
}
