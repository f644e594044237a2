package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.DomainException;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeDemand;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import app.workplan.service.figure.ShareFigure;
import app.workplan.service.supervision.IssueNotice;
import app.workplan.service.task.ShareSuspensionService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** One sequence of commands in a bureau of its own, beside a plain record of what was returned when. */
class LadderWalk {

    private static final int COMMANDS = 12;

    private final LadderPropertyTest services;
    private final Random random;
    private final SmallYear.Story story;
    private final List<String> told = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    /** 退回 of each share since its last letter of at least yellow that was not withdrawn. */
    private final Map<Long, List<Integer>> returns = new HashMap<>();

    private final Map<Long, List<Integer>> answered = new HashMap<>();
    private LocalDate day;
    private int step;

    LadderWalk(LadderPropertyTest services, Random random) {
        this.services = services;
        this.random = random;
        this.story = services.year.draft();
        this.day = LocalDate.of(2025, 1, 6);
    }

    List<String> told() {
        return told;
    }

    Set<String> seen() {
        return seen;
    }

    void run() {
        services.year.at(day, () -> services.plans.issue(story.office(), story.planId(), null));
        for (step = 1; step <= COMMANDS; step++) {
            day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(45));
            services.year.at(day, step, this::act);
            check();
        }
    }

    private void act() {
        long share = random.nextBoolean() ? story.shareA() : story.shareB();
        var head = share == story.shareA() ? story.headA() : story.headB();
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> issue(share, NoticeColour.values()[random.nextInt(3)]);
            case 5 ->
                tried(
                        "report",
                        () -> services.reports.report(
                                head,
                                new ReportProgress(
                                        share,
                                        new ProgressReport(random.nextInt(100), "Step " + step, "P", "N", false))));
            case 6, 7 -> handInAndDecide(share, head);
            case 8 -> letter("receive", id -> services.supervision.receive(head(id), id));
            case 9 -> letter("reply", id -> services.supervision.reply(head(id), id, "Step " + step));
            case 10 ->
                letter(
                        "delay",
                        id -> services.supervision.delay(
                                story.office(), id, day.plusDays(1 + random.nextInt(30)), "Flood"));
            case 11 -> letter("lift", id -> services.supervision.lift(story.office(), id, "Seen to " + step));
            case 12 ->
                letter("withdraw", id -> {
                    services.supervision.withdraw(story.office(), id, "By mistake " + step);
                    withdrawn(id);
                });
            case 13 -> suspend(share);
            case 14 ->
                tried("task", () -> {
                    if (random.nextInt(3) > 0) {
                        services.suspensions.resume(story.office(), story.report(), "Minutes");
                    } else if (random.nextBoolean()) {
                        services.suspensions.suspend(story.office(), story.report(), "Minutes");
                    } else {
                        services.suspensions.cancel(story.office(), story.report(), "Minutes");
                        ended("cancel task");
                    }
                });
            default ->
                tried("plan", () -> {
                    if (random.nextInt(4) == 0) {
                        services.plans.close(story.office(), story.planId(), null);
                        ended("close plan");
                    } else {
                        services.plans.reopen(story.office(), story.planId(), "Too early", null);
                    }
                });
        }
    }

    private void issue(long share, NoticeColour colour) {
        ShareFigure now = services.year.share(story, share, day);
        boolean planOpen = one("select count(*) from plan where id = ? and state = 'ISSUED'", story.planId()) == 1;
        List<String> open = services.jdbc
                .sql("select colour from supervision_notice where share_id = ? and ended_at is null")
                .param(share)
                .query(String.class)
                .list();
        boolean higher = open.isEmpty() || colour.isHigherThan(NoticeColour.valueOf(open.get(0)));
        boolean allowed = planOpen && higher && now.taskSetState() == null && holds(colour, now, returnsOf(share));
        String what = "issue " + colour;
        try {
            services.supervision.issue(
                    story.office(), new IssueNotice(share, colour, new NoticeDemand("Step " + step, day.plusDays(5))));
            told.add(day + " " + what + " " + share);
            assertThat(allowed).as(what + " was done").isTrue();
            seen.add(what + " done");
            if (!open.isEmpty()) {
                seen.add("replaced");
            }
            if (colour != NoticeColour.BLUE) {
                answered.computeIfAbsent(share, any -> new ArrayList<>()).add(step);
            }
        } catch (DomainException refused) {
            told.add(day + " " + what + " " + share + " refused: " + refused.getCode());
            assertThat(allowed).as(what + " was refused: " + refused.getCode()).isFalse();
            seen.add(what + " refused");
        }
    }

    /** The conditions once more, as product.md says them. */
    private boolean holds(NoticeColour colour, ShareFigure it, long returned) {
        boolean atWork = (it.state() == ShareState.NOT_STARTED || it.state() == ShareState.IN_PROGRESS)
                && !it.startsOn().isAfter(day);
        boolean open = atWork || it.state() == ShareState.SUBMITTED;
        LocalDate near = services.calendars.working(day, day).plusWorkingDays(day, 10);
        return switch (colour) {
            case BLUE -> atWork && !day.isAfter(it.dueOn()) && !it.dueOn().isAfter(near);
            case YELLOW ->
                atWork
                        && (it.expected().subtract(it.progress()).compareTo(BigDecimal.valueOf(15)) > 0
                                || returned >= 2);
            case RED -> open && it.light() == Light.OVERDUE;
        };
    }

    private long returnsOf(long share) {
        int since = answered.getOrDefault(share, List.of()).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return returns.getOrDefault(share, List.of()).stream()
                .filter(at -> at > since)
                .count();
    }

    private void handInAndDecide(long share, Actor head) {
        tried("decide", () -> {
            long completion = services.completions.markDone(head, share, "Done " + step);
            if (random.nextInt(3) == 0) {
                services.completions.accept(story.office(), completion);
                ended("accept");
            } else if (random.nextInt(4) > 0) {
                services.completions.sendBack(story.office2(), completion, "No proof");
                returns.computeIfAbsent(share, any -> new ArrayList<>()).add(step);
            }
        });
    }

    private void suspend(long share) {
        var changes = ShareSuspensionService.Change.values();
        var change = changes[random.nextInt(changes.length)];
        tried("share " + change, () -> {
            services.shareSuspensions.change(story.office(), share, change, "Minutes");
            if (change == ShareSuspensionService.Change.CANCEL) {
                ended("cancel share");
            }
        });
    }

    /** Letters that the last command, and no person, has ended. */
    private void ended(String by) {
        long closed = services.jdbc
                .sql(
                        "select count(*) from supervision_notice where plan_id = ? and state = 'CLOSED' and ended_on = cast(? as date)")
                .param(story.planId())
                .param(day.toString())
                .query(Long.class)
                .single();
        if (closed > 0) {
            seen.add("CLOSED by " + by);
        }
    }

    private interface OfLetter {
        void act(long id);
    }

    private void letter(String what, OfLetter command) {
        List<Long> all = services.jdbc
                .sql("select id from supervision_notice where plan_id = ? order by id")
                .param(story.planId())
                .query(Long.class)
                .list();
        if (!all.isEmpty()) {
            long id = all.get(random.nextInt(all.size()));
            tried(what, () -> {
                command.act(id);
                seen.add(services.jdbc
                        .sql("select state from supervision_notice where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
            });
        }
    }

    private Actor head(long letter) {
        return one("select share_id from supervision_notice where id = ?", letter) == story.shareA()
                ? story.headA()
                : story.headB();
    }

    /** A withdrawn letter answers nothing. */
    private void withdrawn(long id) {
        long share = one("select share_id from supervision_notice where id = ?", id);
        answered.put(
                share,
                new ArrayList<>(
                        services.jdbc.sql("""
                        select replace(demand, 'Step ', '')::int from supervision_notice
                        where share_id = ? and colour <> 'BLUE' and state <> 'WITHDRAWN'""").param(share).query(Integer.class).list()));
    }

    private void tried(String what, Runnable command) {
        try {
            command.run();
            told.add(day + " " + what);
        } catch (DomainException refused) {
            told.add(day + " " + what + " refused: " + refused.getCode());
        }
    }

    private void check() {
        String when = told.isEmpty() ? "at first" : told.get(told.size() - 1);
        assertThat(one("""
                        select count(*) from (select 1 from supervision_notice where plan_id = ? and state in ('ISSUED', 'RECEIVED', 'REPLIED')
                                              group by share_id having count(*) > 1) two""", story.planId()))
                .as("two open letters of one share, after " + when)
                .isZero();
        assertThat(one("""
                        select count(*) from supervision_notice n join share s on s.id = n.share_id join task t on t.id = n.task_id
                        join plan p on p.id = n.plan_id
                        where n.plan_id = ? and n.state in ('ISSUED', 'RECEIVED', 'REPLIED')
                          and (s.state in ('DONE', 'CANCELLED') or coalesce(t.set_state, '') = 'CANCELLED' or p.state = 'CLOSED')""", story.planId()))
                .as("open about work that is over, after " + when)
                .isZero();
        List<Integer> numbers = services.jdbc
                .sql("select number from supervision_notice where bureau_id = ? order by year, number")
                .param(story.office().requireBureauId())
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .as("numbers after " + when)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private long one(String sql, long id) {
        return services.jdbc.sql(sql).param(id).query(Long.class).single();
    }
}
