package app.workplan.service.demo;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.demo.DemoOrganisation.Staffed;
import app.workplan.service.plan.PlanService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 示范计划: imported, assigned, issued, given their history and closed by the product's own commands. */
@Component
@RequiredArgsConstructor
class DemoPlans {

    private final DemoSources sources;
    private final PlanService plans;
    private final DemoStage stage;
    private final DemoAssignments assignments;
    private final DemoPlayer player;
    private final DemoLeadership leadership;
    private final DemoTime time;

    /** The plan of the bureau's document, from its day of issue to its closing day. */
    long playClosed(DemoSeed seed, Staffed staffed, WorkingCalendar calendar, DemoPhrases phrases) {
        Actor office = staffed.firstOf(Role.OFFICE);
        LocalDate issuedOn = seed.plan().issuedOn();
        PlanPeriod period = new PlanPeriod(seed.plan().periodFrom(), seed.plan().periodTo());
        long planId = time.callAt(issuedOn.atTime(8, 30), () -> sources.read(office, seed, period));
        time.callAt(issuedOn.atTime(8, 45), () -> assignments.assign(office, planId, seed, staffed));
        ReportCycle cycle = cycleFor(period);
        GoalSeed goals = GoalSeed.load();
        time.callAt(issuedOn.atTime(8, 50), () -> {
            player.goals().prepare(planId, office, staffed, period, goals.of(seed.code()), goals);
        });
        play(planId, office, staffed, period, cycle, plan -> ClosedPlanHistory.of(plan, issuedOn, calendar, phrases));
        LocalDate closing = ClosedPlanHistory.closingDay(new DemoPlan(period, cycle, List.of()));
        player.goals().follow(planId, office, staffed, period, issuedOn, closing, goals);
        leadership.ofClosed(planId, staffed, issuedOn, period, closing);
        time.callAt(closing.atTime(17, 30), () -> plans.close(office, planId, null));
        return planId;
    }

    /** This year's plan, rolled forward from a closed one, with its history up to the day before the first start. */
    void playCurrent(
            long closedPlanId, Staffed staffed, LocalDate firstStart, WorkingCalendar calendar, DemoPhrases phrases) {
        Actor office = staffed.firstOf(Role.OFFICE);
        int year = CurrentYearHistory.yearOf(firstStart);
        LocalDate issuedOn = CurrentYearHistory.issueDay(year, calendar);
        long planId = time.callAt(issuedOn.atTime(8, 30), () -> sources.rolled(office, closedPlanId, year));
        PlanPeriod period = stage.periodOf(planId);
        GoalSeed goals = GoalSeed.load();
        time.callAt(issuedOn.atTime(8, 50), () -> {
            player.goals().prepare(planId, office, staffed, period, goals.of(GoalSeed.CURRENT), goals);
        });
        play(
                planId,
                office,
                staffed,
                period,
                ReportCycle.MONTH,
                plan -> CurrentYearHistory.of(plan, firstStart, calendar, phrases));
        player.goals().follow(planId, office, staffed, period, issuedOn, firstStart, goals);
        leadership.ofThisYear(planId, staffed, issuedOn, firstStart);
    }

    private void play(
            long planId,
            Actor office,
            Staffed staffed,
            PlanPeriod period,
            ReportCycle cycle,
            Function<DemoPlan, DemoScript> history) {
        DemoPlan plan = stage.planOf(planId, period, cycle);
        DemoScript script = history.apply(plan);
        time.callAt(script.issuedOn().atTime(9, 0), () -> {
            plans.setReportCycle(office, planId, cycle, null);
            assignments.setDates(office, planId, script.staffDates());
            assignments.mark(planId);
            plans.issue(office, planId, null);
        });
        Actor reviewer = staffed.people().values().stream()
                .filter(actor -> actor.is(Role.OFFICE) && !actor.equals(office))
                .findFirst()
                .orElseThrow();
        player.play(script.events(), stage.castOf(planId, staffed, reviewer, plan));
    }

    /** A shorter history for the closed plans: half-yearly over several years, quarterly over one, else monthly. */
    private static ReportCycle cycleFor(PlanPeriod period) {
        long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
        return months > 12 ? ReportCycle.HALF_YEAR : months > 6 ? ReportCycle.QUARTER : ReportCycle.MONTH;
    }
}
