package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.OutcomeQueries;
import app.workplan.service.supervision.OutcomeRow;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出约谈和通报批评, those withdrawn too, as the page lists them. */
@Controller
@RequiredArgsConstructor
class OutcomeExportController {

    private final OutcomeQueries outcomes;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/supervision/outcomes.xlsx")
    ResponseEntity<Resource> list(
            Actor actor,
            Scope scope,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String department) {
        Long ofPlan = Typed.number(plan);
        Long ofDepartment = Typed.number(department);
        return exports.send(() -> {
            List<OutcomeRow> rows = outcomes.outcomes(actor, scope, ofPlan, ofDepartment);
            return exports.list(
                    texts.of("supervision.outcomes"),
                    LocalDate.now(clock),
                    conditions(rows, ofPlan, ofDepartment),
                    List.of(
                            exports.column("supervision.kind", 12),
                            exports.column("supervision.heldOn", 12),
                            exports.column("plan.list.plan", 36),
                            exports.column("supervision.department", 24),
                            exports.column("supervision.people", 20),
                            exports.column("supervision.content", 60),
                            exports.column("supervision.numberOf", 22),
                            exports.column("export.withdrawn", 30)),
                    rows,
                    this::cells);
        });
    }

    private List<String> conditions(List<OutcomeRow> rows, @Nullable Long plan, @Nullable Long department) {
        OutcomeRow first = rows.isEmpty() ? null : rows.get(0);
        String unknown = texts.of("ledger.unknown");
        return Stream.of(
                        exports.condition(
                                "supervision.plan", plan == null ? null : first == null ? unknown : first.planTitle()),
                        exports.condition(
                                "supervision.department",
                                department == null ? null : first == null ? unknown : first.department()))
                .flatMap(one -> one)
                .toList();
    }

    private List<@Nullable Object> cells(OutcomeRow one) {
        return Arrays.asList(
                texts.of("supervision.kind." + one.kind()),
                one.heldOn(),
                one.planTitle(),
                one.department(),
                one.people(),
                one.content(),
                one.noticeId() == null ? null : texts.of("supervision.number", one.word(), one.year(), one.number()),
                one.voidReason());
    }
}
