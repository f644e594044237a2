package app.workplan.web;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.shared.Actor;
import app.workplan.service.indicator.EnterReading;
import app.workplan.service.indicator.IndicatorService;
import app.workplan.service.indicator.ProjectService;
import app.workplan.service.indicator.ProjectStepService;
import app.workplan.service.indicator.ReadingService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 指标与重大项目 for page tests, made by the product's own commands in an issued plan of this year. */
@Component
@Lazy
public class GoalThings {

    private static final String BASIS = "Minutes 1";

    private final Fixtures fixtures;
    private final IndicatorService indicators;
    private final ReadingService readings;
    private final ProjectService projects;
    private final ProjectStepService steps;

    GoalThings(
            Fixtures fixtures,
            IndicatorService indicators,
            ReadingService readings,
            ProjectService projects,
            ProjectStepService steps) {
        this.fixtures = fixtures;
        this.indicators = indicators;
        this.readings = readings;
        this.projects = projects;
        this.steps = steps;
    }

    /** Of the department of that relation alone: at least 92 %. */
    public long indicatorOf(String relation) {
        return indicator(bureau(relation), plan(relation), department(relation));
    }

    /** At least 92 %, of the department A1, A2 or B1; null for nobody. */
    public long indicator(String bureau, long planId, @Nullable String department) {
        return indicator(
                bureau,
                planId,
                new IndicatorSpec(
                        "Coverage",
                        IndicatorKind.LEVEL,
                        new IndicatorTarget(Comparator.AT_LEAST, BigDecimal.valueOf(92), "%"),
                        LocalDate.parse(fixtures.plans().yearEnd()),
                        null,
                        null,
                        List.of(),
                        department == null ? Set.of() : Set.of(fixtures.department(department))));
    }

    /** As asked. */
    public long indicator(String bureau, long planId, IndicatorSpec spec) {
        return indicators.add(fixtures.plans().office(bureau), planId, spec, BASIS);
    }

    /** A reading of today of such an indicator. */
    public long readingOf(String relation) {
        return read(fixtures.plans().head(relation), indicatorOf(relation), "90");
    }

    /** A reading of today. */
    public long read(Actor actor, long indicatorId, String value) {
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        return readings.enter(
                actor,
                new EnterReading(
                        indicatorId, new IndicatorReading.Content(today, new BigDecimal(value), null, null), null),
                List.of());
    }

    /** A project of the department of that relation alone, with one step due at the end of the year. */
    public long projectOf(String relation) {
        return project(bureau(relation), plan(relation), department(relation));
    }

    /** The same in a plan. */
    public long project(String bureau, long planId, String department) {
        Actor office = fixtures.plans().office(bureau);
        long id = projects.add(
                office, planId, "Command centre " + fixtures.next(), Set.of(fixtures.department(department)), BASIS);
        steps.plan(
                office,
                new ProjectStepService.PlanStep(
                        id, null, "Roof on", LocalDate.parse(fixtures.plans().yearEnd()), BASIS));
        return id;
    }

    private long plan(String relation) {
        Plans plans = fixtures.plans();
        return (bureau(relation).equals("beta") ? plans.ofBeta() : plans.ofAlpha()).planId();
    }

    private static String bureau(String relation) {
        return relation.equals("OTHER_BUREAU") ? "beta" : "alpha";
    }

    private static String department(String relation) {
        return relation.equals("OWN") ? "A1" : relation.equals("OTHER_DEPARTMENT") ? "A2" : "B1";
    }
}
