package app.workplan.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.example.Stored;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 督办单: from its issue to its end. */
class SupervisionNoticeTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);
    private static final LocalDate BY = LocalDate.of(2026, 9, 8);
    private static final NoticeParty HEAD = new NoticeParty(1L, false, null);
    private static final long OFFICE = 2;

    private final SupervisionNotice letter = letter(NoticeCause.BEHIND, null);

    @Test
    void waitsForReceiptThenForReply() {
        assertThat(letter.getState()).isEqualTo(NoticeState.ISSUED);
        letter.receive(NOW, HEAD);
        assertThat(letter.getState()).isEqualTo(NoticeState.RECEIVED);
        letter.reply("Two mines are left", NOW, HEAD);
        assertThat(letter.getState()).isEqualTo(NoticeState.REPLIED);
        letter.reply("None is left", NOW, HEAD);
        assertThat(letter.getReplies())
                .extracting(NoticeReply::getText)
                .containsExactly("Two mines are left", "None is left");
        letter.lift("Seen to", NOW, DAY, OFFICE);
        assertThat(letter.getState()).isEqualTo(NoticeState.LIFTED);
        assertThat(letter.getEndReason()).isEqualTo("Seen to");
    }

    @Test
    void whoeverRepliesHasReceivedIt() {
        letter.reply("Done tomorrow", NOW, HEAD);
        assertThat(letter.getReceivedAt()).isEqualTo(NOW);
        assertThat(letter.getReceivedBy()).isEqualTo(1L);
    }

    @Test
    void isReceivedOnce() {
        letter.receive(NOW, HEAD);
        refused("supervision.received", () -> letter.receive(NOW, new NoticeParty(3L, true, null)));
    }

    @Test
    void moreTimeIsGivenUntilTheReply() {
        refused("supervision.notLater", () -> letter.delay(BY, "Flood", NOW, OFFICE));
        refused("supervision.reasonMissing", () -> letter.delay(BY.plusDays(1), " ", NOW, OFFICE));
        refused("supervision.replyByFar", () -> letter.delay(BY.plusYears(2), "Flood", NOW, OFFICE));
        letter.delay(BY.plusDays(3), "Flood", NOW, OFFICE);
        assertThat(letter.getReplyBy()).isEqualTo("2026-09-11");
        assertThat(letter.getDelays()).extracting(NoticeDelay::getReplyByBefore).containsExactly(BY);
        letter.reply("Here it is", NOW, HEAD);
        refused("supervision.repliedAlready", () -> letter.delay(BY.plusDays(9), "Flood", NOW, OFFICE));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ISSUED", "RECEIVED", "REPLIED"})
    void nothingIsDoneWithALetterThatHasEnded(NoticeState how) {
        switch (how) {
            case LIFTED -> letter.lift("Seen to", NOW, DAY, OFFICE);
            case WITHDRAWN -> letter.withdraw("To the wrong department", NOW, DAY, OFFICE);
            case REPLACED -> letter.replacedOn(NOW, DAY, OFFICE);
            default -> letter.close(NOW, DAY, OFFICE);
        }
        assertThat(letter.getState()).isEqualTo(how);
        assertThat(letter.getNumber()).as("it keeps its number").isEqualTo(8);
        for (ThrowingCallable verb : List.<ThrowingCallable>of(
                () -> letter.receive(NOW, HEAD),
                () -> letter.reply("Late", NOW, HEAD),
                () -> letter.delay(BY.plusDays(1), "Flood", NOW, OFFICE),
                () -> letter.lift("Again", NOW, DAY, OFFICE),
                () -> letter.withdraw("Again", NOW, DAY, OFFICE))) {
            refused("supervision.over", verb);
        }
        letter.close(NOW, DAY, OFFICE);
        assertThat(letter.getState()).as("work that ends later changes nothing").isEqualTo(how);
    }

    @Test
    void endsNeedTheirReason() {
        refused("supervision.reasonMissing", () -> letter.lift(" ", NOW, DAY, OFFICE));
        refused("supervision.reasonMissing", () -> letter.withdraw("", NOW, DAY, OFFICE));
        refused("supervision.wordsTooLong", () -> letter.lift("x".repeat(2001), NOW, DAY, OFFICE));
        refused("supervision.replyMissing", () -> letter.reply("\n", NOW, HEAD));
    }

    @Test
    void onlyAHigherColourTakesThePlaceOfAnOpenOne() {
        refused("supervision.notHigher", () -> letter(NoticeCause.NEAR_DUE, letter));
        refused("supervision.notHigher", () -> letter(NoticeCause.RETURNED_TWICE, letter));
        SupervisionNotice red = letter(NoticeCause.OVERDUE, letter);
        assertThat(red.getReplacesId()).isEqualTo(letter.requireId());
    }

    @Test
    void demandAndDayAreAskedForTogether() {
        assertThatThrownBy(() -> new NoticeDemand(" ", DAY.minusDays(1)).require(DAY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        why -> assertThat(why.faults().stream().map(RuleViolation::getCode))
                                .containsExactly("supervision.demandMissing", "supervision.replyByPast"));
        refused("supervision.demandTooLong", () -> new NoticeDemand("x".repeat(2001), BY).require(DAY));
        refused(
                "supervision.replyByFar",
                () -> new NoticeDemand("Finish", DAY.plusYears(1).plusDays(1)).require(DAY));
        new NoticeDemand("x".repeat(2000), DAY).require(DAY);
    }

    @Test
    void theSameFormIsKnownAgain() {
        letter.reply("Here it is ", NOW, HEAD);
        assertThat(letter.isLastReply("Here it is", 1L)).isTrue();
        assertThat(letter.isLastReply("Here it is", 3L)).isFalse();
        letter.lift("Seen to", NOW, DAY, OFFICE);
        assertThat(Stream.of(NoticeState.LIFTED, NoticeState.WITHDRAWN)
                        .map(how -> letter.endedLikewise(how, " Seen to", OFFICE)))
                .containsExactly(true, false);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    private static SupervisionNotice letter(NoticeCause cause, @Nullable SupervisionNotice open) {
        SupervisionNotice made = SupervisionNotice.issue(
                share(),
                cause,
                new NoticeDemand("Finish it", BY),
                new NoticeNumber("CZ", 2026, 8),
                new NoticeGround("Mines", null, DAY.minusDays(3), 3, BigDecimal.TEN, BigDecimal.TEN, 0, null, "Office"),
                open,
                NOW,
                DAY,
                OFFICE);
        return Stored.with(made, open == null ? 20 : 21);
    }

    private static Share share() {
        Chapter chapter = Stored.with(new Chapter(Stored.plan(1), 0, null, "Chapter", ChapterNature.PLAN, null), 2);
        PlanItem item = Stored.with(new PlanItem(chapter, null, 0, null, "Inspect", ItemNature.TASK, null), 3);
        TaskDeadline deadline = new TaskDeadline(DAY.minusDays(3), DeadlineOrigin.TEXT, null);
        Task task = Stored.with(new Task(item, "2026-1", 0, null, deadline, NOW), 10);
        return Stored.with(new Share(task, 5, ShareRole.LEAD, ShareOrigin.STAFF, 0, null, NOW), 11);
    }
}
