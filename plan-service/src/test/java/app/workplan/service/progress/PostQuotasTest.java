package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.PostQuota;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.task.PostCount;
import app.workplan.service.task.RecurrenceService.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 岗位次数: a duty whose posts have a number each. */
class PostQuotasTest extends RecurrenceTestBase {

    @Test
    void periodIsMetWhenEachPostHasReachedItsNumber() {
        long duty = quarterly();
        recurrences.change(story.office(), duty, byPosts(Frequency.QUARTER), null, version(duty));
        issue();
        long occurrence = occurrence(duty, day(2, 3));
        for (int n = 1; n <= 4; n++) {
            record(story.headA(), duty, day(2, 3), "Round " + n, "Deputy");
        }
        assertThat(posts(occurrence, day(2, 3)))
                .containsExactly(new PostCount("Chief", 1, 0), new PostCount("Deputy", 3, 3));
        assertThat(share(story.shareMonthly(), day(2, 3)).occurrencesMet())
                .as("a fourth round of the deputy does not stand in for the chief")
                .isZero();
        record(story.headA(), duty, day(2, 4), "Round", "Chief");
        assertThat(share(story.shareMonthly(), day(2, 4)).occurrencesMet()).isEqualTo(1);
        assertThat(share(story.shareMonthly(), day(2, 3)).occurrencesMet())
                .as("the day before as it was")
                .isZero();
        assertThat(posts(occurrence, day(2, 4)))
                .containsExactly(new PostCount("Chief", 1, 1), new PostCount("Deputy", 3, 3));
    }

    @Test
    void periodShortOfOnePostIsMissed() {
        long duty = quarterly();
        recurrences.change(story.office(), duty, byPosts(Frequency.QUARTER), null, version(duty));
        issue();
        for (int n = 1; n <= 5; n++) {
            record(story.headA(), duty, day(3, 3), "Round " + n, "Deputy");
        }
        ShareFigure after = share(story.shareMonthly(), day(4, 8));
        assertThat(after.occurrencesMissed()).isEqualTo(1);
        assertThat(after.light()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void asksWhichPostAndKeepsNoneWhereNoneIsAsked() {
        long duty = quarterly();
        recurrences.change(story.office(), duty, byPosts(Frequency.QUARTER), null, version(duty));
        issue();
        refused("occurrence.postMissing", () -> record(story.headA(), duty, day(2, 3), "Round", null));
        refused("occurrence.postMissing", () -> record(story.headA(), duty, day(2, 3), "Round", "Cook"));
        record(story.headA(), duty, day(2, 3), "Round", "Chief");
        record(story.headA(), duty, day(2, 3), "Round", "Deputy");
        assertThat(posts(occurrence(duty, day(2, 3)), day(2, 3)))
                .as("the same words on the same day by two posts are two records")
                .extracting(PostCount::done)
                .containsExactly(1, 1);

        long plain = added(story.office(), story.report(), demand(Frequency.MONTH, 1, null), "Minutes", day(2, 3));
        record(story.headA(), plain, day(2, 4), "Round", "Chief");
        assertThat(jdbc.sql("select count(*) from occurrence_record where post is null")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(share(story.shareA(), day(2, 4)).occurrencesMet()).isEqualTo(1);
    }

    @Test
    void refusesIllPosts() {
        refused("recurrence.postMissing", () -> new PostQuota(" ", 1));
        refused("recurrence.postCount", () -> new PostQuota("Chief", 0));
        refused("recurrence.postTooLong", () -> new PostQuota("x".repeat(31), 1));
        long duty = quarterly();
        for (var ill : List.of(
                List.of(new PostQuota("Chief", 1), new PostQuota("Chief", 2)),
                List.of(new PostQuota("Chief", 99), new PostQuota("Deputy", 1)))) {
            assertThatThrownBy(() -> recurrences.change(
                            story.office(), duty, new Demand(Frequency.QUARTER, 1, ill, "", null), null, version(duty)))
                    .isInstanceOf(RuleViolation.class);
        }
        refused(
                "task.countIll",
                () -> recurrences.change(
                        story.office(), duty, demand(Frequency.QUARTER, 0, null), null, version(duty)));
    }
}
