package app.workplan.domain.example;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.PlanFrame;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Generated cases: small plans with random histories, the same for the same seed. */
public final class RandomCases {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final List<PlanPeriod> PERIODS = List.of(
            new PlanPeriod(NEW_YEAR, LocalDate.of(2026, 12, 31)),
            new PlanPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31)),
            new PlanPeriod(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 11, 20)),
            new PlanPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
    private static final int MAX_TASKS = 3;
    private static final int MAX_SHARES = 4;
    private static final int MAX_EVENTS = 45;

    private final Random random;
    private final Ids ids;

    public RandomCases(long seed, long firstId) {
        this.random = new Random(seed);
        this.ids = new Ids(firstId);
    }

    /** Days from before the issue to after the end, clustered around due dates no more than chance does. */
    public List<LocalDate> days(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(NEW_YEAR.plusDays(random.nextInt(480) - 10L));
        }
        return days.stream().distinct().toList();
    }

    public PlanCase next() {
        long planId = ids.next();
        PlanPeriod period = pick(PERIODS);
        LocalDate issued = period.from().plusDays(random.nextInt(90) - 15L);
        PlanFrame frame = new PlanFrame(period.from(), period.to(), issued, pick(List.of(ReportCycle.values())));
        Map<String, TaskTimeline> tasks = new LinkedHashMap<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        Map<String, Long> shareIds = new LinkedHashMap<>();
        Map<String, List<LocalDate>> dueDates = new LinkedHashMap<>();
        int count = 1 + random.nextInt(MAX_TASKS);
        for (int i = 0; i < count; i++) {
            addTask("T" + i, frame, period, tasks, names, shareIds, dueDates);
        }
        LocalDate day = issued;
        for (int i = random.nextInt(MAX_EVENTS); i > 0; i--) {
            day = day.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(20));
            String name = pick(List.copyOf(tasks.keySet()));
            event(tasks.get(name), name, day, names.get(name), shareIds, dueDates.get(name));
        }
        return new PlanCase(
                "generated " + planId,
                planId,
                frame,
                chance(4) ? period.to().plusDays(random.nextInt(40) - 20L) : null,
                settings(),
                tasks.values().stream().map(TaskTimeline::history).toList(),
                Map.of());
    }

    private void addTask(
            String name,
            PlanFrame frame,
            PlanPeriod period,
            Map<String, TaskTimeline> tasks,
            Map<String, List<String>> names,
            Map<String, Long> shareIds,
            Map<String, List<LocalDate>> dueDates) {
        LocalDate added = chance(6) ? frame.issuedOn().plusDays(random.nextInt(120)) : frame.issuedOn();
        TaskTimeline task = new TaskTimeline(
                ids.next(),
                frame,
                added,
                chance(3) ? period.to() : date(period),
                pick(List.of(DeadlineOrigin.values())),
                chance(5),
                weight(),
                chance(4) ? date(period) : null,
                chance(5) ? pick(List.of(ReportCycle.values())) : null);
        tasks.put(name, task);
        names.put(name, new ArrayList<>());
        for (int i = random.nextInt(MAX_SHARES + 1); i > 0; i--) {
            addShare(task, name, added, names.get(name), shareIds);
        }
        for (int i = chance(3) ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            LocalDate from = chance(4) ? added.plusDays(random.nextInt(100)) : added;
            task.milestone(from, date(period), chance(4) ? from.plusDays(random.nextInt(100)) : null);
        }
        dueDates.put(name, new ArrayList<>());
        for (int i = chance(2) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            addRecurrence(task, "R" + i, frame, period, added, names.get(name), shareIds, dueDates.get(name));
        }
    }

    private void addRecurrence(
            TaskTimeline task,
            String name,
            PlanFrame frame,
            PlanPeriod period,
            LocalDate added,
            List<String> names,
            Map<String, Long> shareIds,
            List<LocalDate> dueDates) {
        List<OccurrencePeriod> periods =
                OccurrencePeriod.of(pick(List.of(Frequency.values())), period, frame.issuedOn());
        List<LocalDate> dates = periods.stream().map(OccurrencePeriod::dueOn).toList();
        task.recurrence(name, ids.next(), periods, 1 + random.nextInt(2));
        task.owner(name, added, names.isEmpty() || chance(4) ? null : shareIds.get(pick(names)));
        dueDates.addAll(dates);
        for (LocalDate due : dates) {
            for (int records = random.nextInt(4); records > 0; records--) {
                task.record(name, due, due.plusDays(random.nextInt(34) - 20L));
            }
        }
        for (int turns = chance(3) ? 1 + random.nextInt(2) : 0; turns > 0; turns--) {
            LocalDate on = frame.issuedOn().plusDays(random.nextInt(300));
            if (chance(3)) {
                task.end(name, on, pick(List.of(Frequency.values())), chance(3) ? null : date(period));
            } else {
                task.rhythm(name, on, pick(List.of(Frequency.values())));
            }
        }
    }

    private void addShare(
            TaskTimeline task, String taskName, LocalDate on, List<String> names, Map<String, Long> shareIds) {
        String name = taskName + "S" + names.size();
        shareIds.put(name, ids.next());
        task.share(name, shareIds.get(name), pick(List.of(ShareRole.values())), on);
        names.add(name);
    }

    private void event(
            TaskTimeline task,
            String name,
            LocalDate day,
            List<String> shares,
            Map<String, Long> shareIds,
            List<LocalDate> dueDates) {
        LocalDate on = task.addedOn().isAfter(day) ? task.addedOn() : day;
        if (on.isAfter(day)) {
            return;
        }
        if (chance(8)) {
            taskEvent(task, on);
        } else if (chance(8) && shares.size() < MAX_SHARES) {
            addShare(task, name, on, shares, shareIds);
        } else if (chance(10) && !dueDates.isEmpty() && task.hasRecurrence("R1")) {
            task.owner("R1", on, shares.isEmpty() || chance(3) ? null : shareIds.get(pick(shares)));
        } else if (!shares.isEmpty()) {
            shareEvent(task.share(pick(shares)), on);
        }
    }

    private void taskEvent(TaskTimeline task, LocalDate on) {
        switch (random.nextInt(6)) {
            case 0 -> task.apply(on, "due", words(on.plusDays(random.nextInt(200) - 40L)));
            case 1 -> task.apply(on, "start", words(on.plusDays(random.nextInt(60) - 20L)));
            case 2 -> task.apply(on, "weight", words(weight()));
            case 3 -> task.apply(on, "cycle", words(pick(List.of(ReportCycle.values()))));
            case 4 -> task.apply(on, chance(3) ? "cancel" : "suspend", List.of());
            default -> task.apply(on, "resume", List.of());
        }
    }

    private void shareEvent(Timeline share, LocalDate on) {
        ShareState state = share.state();
        int choice = random.nextInt(20);
        if (choice == 0) {
            share.apply(on, "weight", words(weight()));
        } else if (choice == 1) {
            share.apply(on, "role", words(pick(List.of(ShareRole.values()))));
        } else if (choice == 2) {
            share.apply(on, "extended", words(on.plusDays(random.nextInt(150))));
        } else if (choice == 3 && share.hasEntry()) {
            share.apply(on, "entry-returned", List.of());
        } else if (choice == 4 && state.isOpen()) {
            share.apply(on, chance(3) ? "cancel" : "suspend", List.of());
        } else if (state == ShareState.SUSPENDED && choice < 12) {
            share.apply(on, "resume", List.of());
        } else if (state == ShareState.SUBMITTED) {
            share.apply(on, pick(List.of("accept", "returned", "withdraw", "accept")), List.of());
        } else if (state == ShareState.DONE && choice < 8) {
            share.apply(on, "reopen", List.of());
        } else if (state.owesReports() && choice < 9) {
            share.apply(on, "hand-in", List.of());
        } else if (state.owesReports()) {
            LocalDate periodEnd =
                    YearMonth.from(on).minusMonths(random.nextInt(3)).atEndOfMonth();
            share.apply(on, "report", List.of(Integer.toString(random.nextInt(100)), "for", periodEnd.toString()));
        }
    }

    private TreeMap<LocalDate, Thresholds> settings() {
        TreeMap<LocalDate, Thresholds> settings = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            settings.put(
                    NEW_YEAR.plusDays(random.nextInt(300)),
                    new Thresholds(random.nextInt(25), random.nextInt(40), random.nextInt(8)));
        }
        return settings;
    }

    private LocalDate date(PlanPeriod period) {
        return period.from()
                .plusDays(random.nextInt(
                        (int) (period.to().toEpochDay() - period.from().toEpochDay()) + 1));
    }

    private BigDecimal weight() {
        return chance(2) ? BigDecimal.ONE : BigDecimal.valueOf(1 + random.nextInt(5000), random.nextInt(4));
    }

    private static List<String> words(@Nullable Object word) {
        return List.of(String.valueOf(word));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
