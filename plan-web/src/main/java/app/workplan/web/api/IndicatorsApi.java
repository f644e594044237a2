package app.workplan.web.api;

import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.indicator.IndicatorState;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.EnterReading;
import app.workplan.service.indicator.IndicatorQueries;
import app.workplan.service.indicator.IndicatorView;
import app.workplan.service.indicator.ReadingService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.CleanParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 指标接口: the indicators of a plan, and readings for them. */
@RestController
@RequiredArgsConstructor
class IndicatorsApi {

    private final IndicatorQueries queries;
    private final ReadingService readings;
    private final JudgedPlanQueries plans;
    private final ApiOnce once;
    private final Clock clock;

    /**
     * 一项指标, judged.
     *
     * @param target 目标: what is asked, as it stands in the plan
     * @param struck 已取消
     * @param latest the newest reading, null for none
     */
    record IndicatorLine(
            long indicatorId,
            long planId,
            String name,
            IndicatorKind indicatorKind,
            IndicatorTarget target,
            LocalDate due,
            boolean struck,
            IndicatorState indicatorState,
            @Nullable Reading latest,
            int readings) {

        static IndicatorLine of(IndicatorView view) {
            DatedReading latest = view.judgement().latest();
            return new IndicatorLine(
                    view.id(),
                    view.planId(),
                    view.spec().name(),
                    view.spec().kind(),
                    view.spec().target(),
                    view.spec().dueOn(),
                    view.struck(),
                    view.judgement().state(),
                    latest == null ? null : new Reading(latest.on(), latest.value(), latest.unit()),
                    view.readings().size());
        }
    }

    /** 指标值. */
    record Reading(
            LocalDate readOn, BigDecimal value, @Nullable String unit) {}

    /**
     * 填报的指标值.
     *
     * @param unit 每单位: whose it is
     * @param corrects 更正: the reading whose place it takes
     */
    record ReadingBody(
            @Nullable LocalDate readOn,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable String note,
            @Nullable Long corrects) {

        EnterReading toCommand(long indicatorId) {
            List<RuleViolation> faults = new ArrayList<>();
            if (readOn == null) {
                faults.add(new RuleViolation("reading.dayMissing"));
            }
            if (value == null) {
                faults.add(new RuleViolation("reading.valueMissing"));
            }
            SeveralFaults.throwIfAny(faults);
            return new EnterReading(
                    indicatorId,
                    new IndicatorReading.Content(
                            Objects.requireNonNull(readOn), Objects.requireNonNull(value), clean(unit), clean(note)),
                    corrects);
        }

        private static @Nullable String clean(@Nullable String text) {
            return text == null ? null : CleanParameters.withoutControls(text);
        }
    }

    /** 填报的结果. */
    record ReadingKept(long indicatorId, long readingId) {}

    @Needs(
            value = TokenScope.READ,
            parameters = {ApiParameters.PLAN, ApiParameters.AS_OF, ApiParameters.LIMIT, ApiParameters.CURSOR})
    @GetMapping("/api/v1/indicators")
    ApiPage<IndicatorLine> indicators(HttpServletRequest request, Scope scope) {
        ApiParameters asked = new ApiParameters(request);
        JudgedPlan plan = plans.one(scope, asked.neededNumber(ApiParameters.PLAN));
        LocalDate day = plan.asOf(asked.asOf(), LocalDate.now(clock)).day();
        List<IndicatorLine> all =
                queries.ofPlan(scope, plan, day).stream().map(IndicatorLine::of).toList();
        return ApiPage.ofNumbered(all, IndicatorLine::indicatorId, asked, ApiCall.of(request));
    }

    @Needs(TokenScope.WRITE_READINGS)
    @PostMapping("/api/v1/indicators/{id}/readings")
    ResponseEntity<ReadingKept> enterReading(
            HttpServletRequest request, Actor actor, @PathVariable long id, @RequestBody ReadingBody body) {
        return once.created(
                request,
                ReadingKept.class,
                () -> new ReadingKept(id, readings.enter(actor, body.toCommand(id), List.of())));
    }
}
