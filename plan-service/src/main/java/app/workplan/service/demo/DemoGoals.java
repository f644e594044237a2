package app.workplan.service.demo;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.indicator.ProjectReport;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.Actor;
import app.workplan.service.demo.DemoOrganisation.Staffed;
import app.workplan.service.demo.GoalCourse.Value;
import app.workplan.service.indicator.EditIndicator;
import app.workplan.service.indicator.EnterReading;
import app.workplan.service.indicator.ProjectReportService.Money;
import app.workplan.service.indicator.ProjectService.EditProject;
import app.workplan.service.indicator.ProjectStepService.PlanStep;
import app.workplan.service.plan.IndicatorRepository;
import app.workplan.service.plan.ProjectRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 示范的指标与重大项目: departments and steps before the issue, readings and reports after it, by the product's own commands. */
@Component
@RequiredArgsConstructor
class DemoGoals {

    private final IndicatorRepository indicators;
    private final ProjectRepository projects;
    private final GoalCommands commands;
    private final DemoTime time;

    /** 准备, in the draft: what the file adds to the plan, whose each is, and the steps of the projects. */
    void prepare(long planId, Actor office, Staffed staffed, PlanPeriod period, GoalSeed.OfPlan seed, GoalSeed all) {
        for (GoalSeed.AddedIndicator one : seed.addedIndicators()) {
            commands.indicators().add(office, planId, spec(one, staffed, period), null);
        }
        for (GoalSeed.AddedProject one : seed.addedProjects()) {
            commands.projects().add(office, planId, one.name(), Set.of(department(staffed, one.department())), null);
        }
        time.flush();
        eachOf(seed.indicators(), indicatorIds(planId), (id, code) -> {
            var asked = indicators.findById(id).orElseThrow();
            IndicatorSpec owned = ownedBy(asked.spec(), department(staffed, code));
            commands.indicators().edit(office, new EditIndicator(id, asked.getVersion(), owned, null));
        });
        eachOf(seed.projects(), projectIds(planId), (id, code) -> {
            var project = projects.findById(id).orElseThrow();
            commands.projects()
                    .edit(
                            office,
                            new EditProject(
                                    id,
                                    project.getVersion(),
                                    project.getName(),
                                    Set.of(department(staffed, code)),
                                    null));
        });
        List<Long> ids = projectIds(planId);
        for (int place = 0; place < ids.size(); place++) {
            for (int step = 0; step < all.steps().size(); step++) {
                commands.steps()
                        .plan(
                                office,
                                new PlanStep(
                                        ids.get(place),
                                        null,
                                        all.steps().get(step),
                                        GoalCourse.stepDay(period, place, step),
                                        null));
                time.flush();
            }
        }
    }

    /** 经过, from the issue to the day before {@code until}. */
    void follow(
            long planId,
            Actor office,
            Staffed staffed,
            PlanPeriod period,
            LocalDate issuedOn,
            LocalDate until,
            GoalSeed all) {
        List<Long> ids = indicatorIds(planId);
        for (int place = 0; place < ids.size(); place++) {
            long id = ids.get(place);
            IndicatorSpec spec = indicators.findById(id).orElseThrow().spec();
            Actor head = headOf(staffed, spec.departmentIds());
            if (head != null) {
                GoalCourse.values(spec, period, issuedOn, until, place).forEach(value -> read(head, id, value, all));
            }
        }
        List<Long> built = projectIds(planId);
        for (int place = 0; place < built.size(); place++) {
            long id = built.get(place);
            Actor head =
                    headOf(staffed, projects.findById(id).orElseThrow().newest().getDepartmentIds());
            if (head != null) {
                build(head, office, id, place, period, issuedOn, until, all);
            }
        }
    }

    private void read(Actor head, long id, Value value, GoalSeed all) {
        time.callAt(value.enteredOn().atTime(10, 20), () -> {
            commands.readings()
                    .enter(
                            head,
                            new EnterReading(
                                    id,
                                    new IndicatorReading.Content(
                                            value.on(), value.value(), value.unit(), all.readingNote()),
                                    null),
                            List.of());
        });
    }

    private void build(
            Actor head,
            Actor office,
            long id,
            int place,
            PlanPeriod period,
            LocalDate issuedOn,
            LocalDate until,
            GoalSeed all) {
        int planned = 0;
        for (GoalCourse.Told told : GoalCourse.told(period, issuedOn, until, place)) {
            int year = told.on().getYear();
            if (year > planned) {
                planned = year;
                time.callAt(told.on().atTime(14, 50), () -> {
                    commands.reports().money(office, id, new Money(year, GoalCourse.planned(place), null));
                });
            }
            time.callAt(told.on().atTime(15, 5), () -> {
                commands.reports()
                        .report(
                                head,
                                id,
                                new ProjectReport(
                                        told.stage(),
                                        Objects.requireNonNull(all.reports().get(told.stage()))),
                                List.of());
            });
            time.callAt(told.on().atTime(15, 10), () -> {
                commands.reports().money(head, id, new Money(year, null, told.paid()));
            });
        }
        for (int step = 0; step < all.steps().size(); step++) {
            LocalDate reached = GoalCourse.reachedDay(period, place, step);
            int number = step + 1;
            if (reached.isBefore(until)) {
                LocalDate told = reached.isAfter(issuedOn) ? reached : issuedOn;
                time.callAt(told.atTime(16, 0), () -> {
                    commands.steps().reach(head, id, number, reached);
                });
            }
        }
    }

    private static IndicatorSpec spec(GoalSeed.AddedIndicator one, Staffed staffed, PlanPeriod period) {
        return new IndicatorSpec(
                one.name(),
                one.kind(),
                new IndicatorTarget(one.comparator(), one.value(), one.unit()),
                period.to(),
                one.baselineValue() == null ? null : period.from().getYear() - 1,
                one.baselineValue(),
                one.kind() == IndicatorKind.PER_UNIT ? one.units() : List.of(),
                Set.of(department(staffed, one.department())));
    }

    private static IndicatorSpec ownedBy(IndicatorSpec spec, long department) {
        return new IndicatorSpec(
                spec.name(),
                spec.kind(),
                spec.target(),
                spec.dueOn(),
                spec.baselineYear(),
                spec.baselineValue(),
                spec.units(),
                Set.of(department));
    }

    private static long department(Staffed staffed, String code) {
        return Objects.requireNonNull(staffed.departments().get(code), code);
    }

    /** The head of one of the departments, null without any. */
    private static @Nullable Actor headOf(Staffed staffed, Set<Long> departments) {
        return staffed.departments().entrySet().stream()
                .filter(one -> departments.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(staffed.heads()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void eachOf(List<String> codes, List<Long> ids, BiConsumer<Long, String> each) {
        for (int i = 0; i < Math.min(codes.size(), ids.size()); i++) {
            each.accept(ids.get(i), codes.get(i));
        }
    }

    private List<Long> indicatorIds(long planId) {
        List<Long> ids = new ArrayList<>();
        indicators.findByPlanIdOrderByPosition(planId).forEach(one -> ids.add(one.requireId()));
        return ids;
    }

    private List<Long> projectIds(long planId) {
        List<Long> ids = new ArrayList<>();
        projects.findByPlanIdOrderByPosition(planId).forEach(one -> ids.add(one.requireId()));
        return ids;
    }
}
