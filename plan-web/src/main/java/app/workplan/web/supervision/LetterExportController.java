package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterFilter;
import app.workplan.service.supervision.LetterList;
import app.workplan.service.supervision.LetterQueries;
import app.workplan.service.supervision.LetterRow;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
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

/** 导出督办台账: the letters that the filter of the page leaves, all pages of them. */
@Controller
@RequiredArgsConstructor
class LetterExportController {

    private final LetterQueries letters;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/supervision.xlsx")
    ResponseEntity<Resource> list(Actor actor, Scope scope, SupervisionFilterForm form) {
        return exports.send(() -> {
            LetterFilter asked = form.toFilter();
            LetterList found = letters.list(
                    actor,
                    scope,
                    new LetterFilter(
                            asked.state(),
                            asked.open(),
                            asked.colour(),
                            asked.departmentId(),
                            asked.taskId(),
                            1,
                            Exports.MOST_ROWS));
            Exports.requireFits(found.total(), Exports.MOST_ROWS);
            return table(found, form);
        });
    }

    private Exports.Table table(LetterList found, SupervisionFilterForm form) {
        return exports.list(
                texts.of("supervision.letters"),
                LocalDate.now(clock),
                conditions(found, form),
                List.of(
                        exports.column("supervision.colour", 12),
                        exports.column("supervision.numberOf", 22),
                        exports.column("ledger.column.code", 12),
                        exports.column("supervision.matter", 44),
                        exports.column("supervision.department", 24),
                        exports.column("supervision.issuedOn", 12),
                        exports.column("supervision.replyBy", 12),
                        exports.column("supervision.stateOf", 16),
                        exports.column("export.receivedOn", 12),
                        exports.column("export.repliedOn", 12),
                        exports.column("export.endedOn", 12),
                        exports.column("export.bureau", 22)),
                found.rows(),
                this::cells);
    }

    private List<String> conditions(LetterList found, SupervisionFilterForm form) {
        String state = form.chosenState() != null
                ? texts.of("supervision.state." + form.chosenState())
                : form.toFilter().open() ? texts.of("supervision.open") : null;
        return Stream.of(
                        exports.condition("supervision.stateOf", state),
                        exports.condition(
                                "supervision.colour",
                                form.chosenColour() == null
                                        ? null
                                        : texts.of("supervision.colour." + form.chosenColour())),
                        exports.condition("supervision.department", department(found, form.chosenDepartment())),
                        exports.condition(
                                "supervision.matter",
                                form.chosenTask() == null
                                        ? null
                                        : found.rows().stream()
                                                .map(LetterRow::code)
                                                .findFirst()
                                                .orElseGet(() -> texts.of("ledger.unknown"))))
                .flatMap(one -> one)
                .toList();
    }

    private @Nullable String department(LetterList found, @Nullable Long id) {
        return id == null
                ? null
                : found.departments().stream()
                        .filter(one -> String.valueOf(one.value()).equals(String.valueOf(id)))
                        .map(one -> one.label())
                        .findFirst()
                        .orElseGet(() -> texts.of("ledger.unknown"));
    }

    private List<@Nullable Object> cells(LetterRow one) {
        return Arrays.asList(
                texts.of("supervision.colour." + one.colour()),
                texts.of("supervision.number", one.word(), one.year(), one.number()),
                one.code(),
                one.title(),
                one.department(),
                one.issuedOn(),
                one.replyBy(),
                one.late() ? texts.of("supervision.late") : texts.of("supervision.state." + one.state()),
                one.receivedOn(),
                one.repliedOn(),
                one.endedOn(),
                one.bureau());
    }
}
