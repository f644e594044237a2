package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.PostQuota;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.plan.PlanService;
import app.workplan.service.task.PostCount;
import app.workplan.service.task.RecurrenceService;
import app.workplan.service.task.RecurrenceService.Demand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Duties of a small year, and what tests ask of them. */
@ServiceTest
abstract class RecurrenceTestBase {

    static final List<PostQuota> POSTS = List.of(new PostQuota("Chief", 1), new PostQuota("Deputy", 3));

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    RecurrenceService recurrences;

    @Autowired
    OccurrenceService occurrences;

    @Autowired
    JdbcClient jdbc;

    SmallYear.Story story;

    @BeforeEach
    void draft() {
        story = year.draft();
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    void issue() {
        year.at(day(1, 6), () -> plans.issue(story.office(), story.planId(), null));
    }

    Demand demand(Frequency frequency, int times, @Nullable Actor owner) {
        return new Demand(frequency, times, List.of(), "words", owner == null ? null : department(owner));
    }

    static Demand byPosts(Frequency frequency) {
        return new Demand(frequency, 0, POSTS, "words", null);
    }

    static long department(Actor actor) {
        return actor.departmentIds().iterator().next();
    }

    long quarterly() {
        return jdbc.sql("select id from recurrence where task_id = :task order by position limit 1")
                .param("task", story.monthly())
                .query(Long.class)
                .single();
    }

    int version(long recurrence) {
        return jdbc.sql("select version from recurrence where id = :id")
                .param("id", recurrence)
                .query(Integer.class)
                .single();
    }

    long occurrence(long recurrence, LocalDate held) {
        return jdbc.sql("select id from occurrence where recurrence_id = :id and :day between period_from and due_on"
                        + " and dropped_at is null")
                .param("id", recurrence)
                .param("day", held)
                .query(Long.class)
                .single();
    }

    void record(Actor actor, long recurrence, LocalDate on, String note, @Nullable String post) {
        long occurrence = occurrence(recurrence, on);
        year.at(on, () -> occurrences.record(actor, occurrence, on, note, post));
    }

    ShareFigure share(long share, LocalDate day) {
        return year.share(story, share, day);
    }

    List<PostCount> posts(long occurrence, LocalDate day) {
        return PostCount.read(jdbc.sql("select occurrence_posts(:id, :day)::text")
                .param("id", occurrence)
                .param("day", day)
                .query(String.class)
                .single());
    }

    static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    long added(Actor actor, long task, Demand demand, @Nullable String basis, LocalDate on) {
        long[] id = new long[1];
        year.at(on, () -> id[0] = recurrences.add(actor, task, demand, basis));
        return id[0];
    }

    void changed(long duty, Demand demand, @Nullable String basis, LocalDate on) {
        year.at(on, () -> recurrences.change(story.office(), duty, demand, basis, version(duty)));
    }

    String audited(String action) {
        return jdbc.sql("""
                        select coalesce(old_value, 'null') || ' > ' || coalesce(new_value, 'null') || ' (' || basis || ')'
                        from audit_entry where action = :action and plan_id = :plan order by id desc limit 1
                        """)
                .param("action", action)
                .param("plan", story.planId())
                .query(String.class)
                .single();
    }
}
