package app.workplan.service.demo;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeDemand;
import app.workplan.domain.supervision.OutcomeKind;
import app.workplan.domain.supervision.SupervisionOutcome;
import app.workplan.service.demo.DemoStage.ShareRow;
import app.workplan.service.supervision.IssueNotice;
import app.workplan.service.supervision.Proposal;
import app.workplan.service.supervision.ProposalQueries;
import app.workplan.service.supervision.RecordOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 示范的督办: letters about what the history leaves late or behind, in each state a letter can be in, by the product's own commands. What
 * may be issued on a day is asked of the ladder itself.
 */
@Component
@RequiredArgsConstructor
class DemoLetters {

    private static final String OPEN_NOW = """
            select id from share where plan_id = :plan and state in ('NOT_STARTED', 'IN_PROGRESS')
            """;

    /** Accounts of the heads that the demonstration names first. */
    private static final List<String> LOOKED_AT_FIRST = List.of("head", "head2");

    private final LeadCommands commands;
    private final ProposalQueries proposals;
    private final DemoTime time;
    private final JdbcClient jdbc;

    /** This year: a blue letter that became a red one, its listing and its talk; yellow ones lifted, waiting and withdrawn. */
    void ofThisYear(LedPlan plan, LeadSeed words) {
        ShareRow late = plan.share(CurrentYearHistory.OVERDUE);
        LocalDate due = late.dueOn();
        issue(plan, late, NoticeColour.BLUE, due.minusDays(3), words)
                .ifPresent(letter -> receive(plan, late, letter, due.minusDays(2)));
        Optional<Long> red = issue(plan, late, NoticeColour.RED, due.plusDays(4), words);
        red.ifPresent(letter -> {
            answer(plan, late, NoticeColour.RED, letter, due.plusDays(5), words);
            at(
                    plan,
                    due.plusDays(5),
                    16,
                    () -> commands.listings()
                            .list(
                                    plan.office(),
                                    late.taskId(),
                                    words.listing().level(),
                                    words.listing().basis()));
            at(
                    plan,
                    due.plusDays(7),
                    9,
                    () -> commands.outcomes()
                            .record(
                                    plan.office(),
                                    new RecordOutcome(
                                            new SupervisionOutcome.Place(
                                                    plan.planId(), plan.departmentOf(late), letter),
                                            OutcomeKind.TALK,
                                            due.plusDays(7),
                                            words.talk().people(),
                                            words.talk().content())));
        });
        yellow(plan, words);
        waiting(plan, words);
    }

    private void yellow(LedPlan plan, LeadSeed words) {
        LocalDate day = plan.until().minusDays(6);
        List<ShareRow> behind = proposed(plan, NoticeColour.YELLOW, day);
        // one at least stays proposed
        for (int place = 0; place < Math.min(3, behind.size() - 1); place++) {
            ShareRow share = behind.get(place);
            long letter = issue(plan, share, NoticeColour.YELLOW, day, words).orElseThrow();
            if (place == 0) {
                answer(plan, share, NoticeColour.YELLOW, letter, day.plusDays(1), words);
                at(plan, day.plusDays(4), 10, () -> commands.letters().lift(plan.office(), letter, words.liftReason()));
            } else if (place == 1) {
                at(
                        plan,
                        day.plusDays(3),
                        10,
                        () -> commands.letters().delay(plan.office(), letter, day.plusDays(10), words.delayReason()));
            } else {
                at(
                        plan,
                        day.plusDays(1),
                        10,
                        () -> commands.letters().withdraw(plan.office(), letter, words.withdrawReason()));
            }
        }
    }

    /** One that nobody has received yet: to a department people look at first, where anything may be issued to it, else to another. */
    private void waiting(LedPlan plan, LeadSeed words) {
        LocalDate yesterday = plan.until().minusDays(1);
        Map<ShareRow, NoticeColour> found = new LinkedHashMap<>();
        for (NoticeColour colour : List.of(NoticeColour.YELLOW, NoticeColour.RED, NoticeColour.BLUE)) {
            proposed(plan, colour, yesterday).forEach(share -> found.putIfAbsent(share, colour));
        }
        found.keySet().stream()
                .min(Comparator.comparingLong(share -> LOOKED_AT_FIRST.stream()
                        .takeWhile(account -> !plan.isOf(account, share))
                        .count()))
                .ifPresent(share -> issue(plan, share, Objects.requireNonNull(found.get(share)), yesterday, words));
    }

    /** A closed plan: a red letter about what was not done in time, answered, and lifted before the plan is closed. */
    Optional<ShareRow> ofClosed(LedPlan plan, LocalDate periodEnd, LeadSeed words) {
        LocalDate day = periodEnd.plusDays(6);
        Optional<ShareRow> late = proposed(plan, NoticeColour.RED, day).stream().findFirst();
        late.ifPresent(share -> {
            long letter = issue(plan, share, NoticeColour.RED, day, words).orElseThrow();
            answer(plan, share, NoticeColour.RED, letter, day.plusDays(1), words);
            at(plan, day.plusDays(7), 16, () -> commands.letters().lift(plan.office(), letter, words.overReason()));
        });
        return late;
    }

    /** What the ladder proposes on the day and nobody has finished since, the worst first. */
    private List<ShareRow> proposed(LedPlan plan, NoticeColour colour, LocalDate day) {
        List<ShareRow> found = new ArrayList<>();
        if (!plan.covers(day)) {
            return found;
        }
        Set<Long> open = Set.copyOf(jdbc.sql(OPEN_NOW)
                .param("plan", plan.planId())
                .query(Long.class)
                .list());
        time.callAt(day.atTime(9, 0), () -> {
            for (Proposal one : proposals.list(plan.office()).all()) {
                if (one.planId() == plan.planId() && one.colour() == colour && open.contains(one.shareId())) {
                    found.add(plan.share(one.shareId()));
                }
            }
        });
        return found;
    }

    private Optional<Long> issue(LedPlan plan, ShareRow share, NoticeColour colour, LocalDate day, LeadSeed words) {
        if (!plan.covers(day)) {
            return Optional.empty();
        }
        NoticeDemand demand = new NoticeDemand(words.demand(colour), day.plusDays(5));
        return Optional.of(time.callAt(
                day.atTime(9, 40),
                () -> commands.letters()
                        .issue(
                                plan.office(),
                                new IssueNotice(Objects.requireNonNull(share.shareId()), colour, demand))));
    }

    private void receive(LedPlan plan, ShareRow share, long letter, LocalDate day) {
        at(plan, day, 11, () -> commands.letters().receive(plan.headOf(share), letter));
    }

    private void answer(
            LedPlan plan, ShareRow share, NoticeColour colour, long letter, LocalDate received, LeadSeed words) {
        receive(plan, share, letter, received);
        at(
                plan,
                received.plusDays(1),
                15,
                () -> commands.letters().reply(plan.headOf(share), letter, words.reply(colour)));
    }

    private void at(LedPlan plan, LocalDate day, int hour, Runnable command) {
        if (plan.covers(day)) {
            time.callAt(day.atTime(hour, 20), command);
        }
    }
}
