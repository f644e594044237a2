package app.workplan.service.demo;

import app.workplan.domain.shared.Actor;
import app.workplan.service.bulletin.BulletinWords;
import app.workplan.service.demo.DemoStage.ShareRow;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.meeting.OpenMeeting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 示范的批示、通报与会议: what leaders ask and what is said of the plan, by the product's own commands. */
@Component
@RequiredArgsConstructor
class DemoBoard {

    /** Between two meetings. */
    private static final int WEEKS = 4;

    private final LeadCommands commands;
    private final DemoTime time;

    /** This year: directives answered, followed up and not yet seen; two bulletins, one of them corrected; a meeting held and the next one. */
    void ofThisYear(LedPlan plan, LeadSeed words) {
        ShareRow late = plan.share(CurrentYearHistory.OVERDUE);
        LocalDate due = late.dueOn();
        LocalDate today = plan.until();
        give(plan, late, due.plusDays(5), today.plusDays(3), words.order("late"))
                .ifPresent(order -> {
                    answer(plan, late, order, due.plusDays(6), words.order("late"));
                    String follow = words.order("late").follow();
                    if (follow != null) {
                        at(
                                plan,
                                today.minusDays(1),
                                9,
                                () -> commands.directives()
                                        .followUp(plan.leader(), order, plan.departmentOf(late), follow));
                    }
                });
        give(plan, plan.share(CurrentYearHistory.NEAR_DUE), today.minusDays(2), today.plusDays(5), words.order("near"));
        bulletins(plan, words.bulletin());
        meetings(plan, words);
    }

    /** A closed plan: the bulletin of the whole period, and a directive about what was not done. */
    void ofClosed(LedPlan plan, Optional<ShareRow> late, LocalDate periodEnd, LeadSeed words) {
        LeadSeed.Bulletin year = words.bulletin();
        issued(
                plan,
                periodEnd,
                periodEnd.plusDays(9),
                new BulletinWords(year.yearTitle(), year.yearOpening(), year.yearClosing()));
        late.ifPresent(share -> give(plan, share, periodEnd.plusDays(7), periodEnd.plusDays(12), words.order("over"))
                .ifPresent(order -> settle(plan, share, order, periodEnd.plusDays(8), words.order("over"))));
    }

    private void bulletins(LedPlan plan, LeadSeed.Bulletin words) {
        List<LocalDate> ends = new ArrayList<>();
        YearMonth month = YearMonth.from(plan.until()).minusMonths(1);
        while (ends.size() < 2 && month.atEndOfMonth().isAfter(plan.issuedOn().plusDays(14))) {
            if (plan.covers(month.atEndOfMonth().plusDays(5))) {
                ends.add(month.atEndOfMonth());
            }
            month = month.minusMonths(1);
        }
        for (int place = ends.size() - 1; place >= 0; place--) {
            LocalDate end = ends.get(place);
            long bulletin = issued(plan, end, end.plusDays(5), of(words, end));
            if (place == 1) {
                at(plan, end.plusDays(8), 10, () -> {
                    long next = commands.bulletins().correct(plan.office(), bulletin, words.correction());
                    commands.bulletins().issue(plan.office(), next, null);
                });
            }
        }
    }

    private static BulletinWords of(LeadSeed.Bulletin words, LocalDate end) {
        int month = end.getMonthValue();
        return new BulletinWords(
                LeadSeed.inMonth(words.title(), month), LeadSeed.inMonth(words.opening(), month), words.closing());
    }

    private long issued(LedPlan plan, LocalDate asOf, LocalDate day, BulletinWords words) {
        long bulletin = time.callAt(
                day.atTime(9, 10), () -> commands.bulletins().draft(plan.office(), plan.planId(), asOf, words));
        time.callAt(day.atTime(10, 30), () -> commands.bulletins().issue(plan.office(), bulletin, null));
        return bulletin;
    }

    /** One of the decisions becomes a directive, which is answered and closed. */
    private void meetings(LedPlan plan, LeadSeed words) {
        LocalDate held = plan.until().minusDays(18);
        LocalDate next = held.plusWeeks(WEEKS);
        if (plan.covers(held)) {
            long meeting = opened(plan, held.minusDays(1), held, words.meeting());
            List<Long> decisions = new ArrayList<>();
            for (String decision : words.meeting().decisions()) {
                decisions.add(time.callAt(
                        held.atTime(15, 10), () -> commands.decisions().decide(plan.office(), meeting, decision)));
            }
            time.callAt(held.atTime(17, 0), () -> commands.meetings().close(plan.office(), meeting));
            ShareRow behind = plan.share(CurrentYearHistory.LAGGING);
            LeadSeed.Order order = words.order("behind");
            long directive = time.callAt(
                    held.plusDays(1).atTime(9, 5),
                    () -> commands.decisions()
                            .makeDirective(
                                    plan.leader(),
                                    decisions.get(0),
                                    about(plan, behind, held.plusDays(15), order.text())));
            settle(plan, behind, directive, held.plusDays(3), order);
        }
        LocalDate before = plan.until().minusDays(1);
        if (plan.covers(before)) {
            opened(plan, before, next, words.meeting());
        }
    }

    private long opened(LedPlan plan, LocalDate day, LocalDate held, LeadSeed.Meeting words) {
        String title = LeadSeed.inMonth(words.title(), held.getMonthValue());
        return time.callAt(
                day.atTime(16, 40),
                () -> commands.meetings()
                        .prepare(plan.office(), new OpenMeeting(null, title, held, held.plusWeeks(WEEKS))));
    }

    private Optional<Long> give(
            LedPlan plan, ShareRow share, LocalDate day, @Nullable LocalDate dueOn, LeadSeed.Order order) {
        return plan.covers(day)
                ? Optional.of(time.callAt(
                        day.atTime(8, 30),
                        () -> commands.directives().give(plan.leader(), about(plan, share, dueOn, order.text()))))
                : Optional.empty();
    }

    private static GiveDirective about(LedPlan plan, ShareRow share, @Nullable LocalDate dueOn, String text) {
        return new GiveDirective(share.taskId(), null, text, Set.of(plan.departmentOf(share)), dueOn);
    }

    private void answer(LedPlan plan, ShareRow share, long order, LocalDate day, LeadSeed.Order words) {
        Actor head = plan.headOf(share);
        long department = plan.departmentOf(share);
        at(plan, day, 9, () -> commands.directives().receive(head, order, department));
        String reply = words.reply();
        if (reply != null) {
            at(plan, day.plusDays(1), 14, () -> commands.directives().reply(head, order, department, reply));
        }
    }

    private void settle(LedPlan plan, ShareRow share, long order, LocalDate day, LeadSeed.Order words) {
        answer(plan, share, order, day, words);
        String close = words.close();
        if (close != null) {
            at(plan, day.plusDays(3), 8, () -> commands.directives().close(plan.leader(), order, close));
        }
    }

    private void at(LedPlan plan, LocalDate day, int hour, Runnable command) {
        if (plan.covers(day)) {
            time.callAt(day.atTime(hour, 20), command);
        }
    }
}
