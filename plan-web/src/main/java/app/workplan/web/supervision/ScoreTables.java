package app.workplan.web.supervision;

import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.sheet.SheetHead;
import app.workplan.service.supervision.DepartmentScore;
import app.workplan.service.supervision.ScoreItem;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 督办计分作为表: what made each score, row by row, beside the score, so that the points of a department add up to it. */
@Component
@RequiredArgsConstructor
class ScoreTables {

    private final Exports exports;
    private final Texts texts;

    Exports.Table of(JudgedPlan plan, LocalDate day, List<DepartmentScore> scores) {
        String title = texts.of("supervision.scores");
        int rows = scores.stream().mapToInt(one -> one.items().size()).sum();
        SheetHead head = new SheetHead(
                title,
                plan.title() + " " + title,
                List.of(texts.of("export.asOf", day, rows), exports.conditions(List.of())),
                List.of(
                        exports.column("supervision.department", 24),
                        exports.column("export.total", 8),
                        exports.column("supervision.madeOf", 30),
                        exports.column("export.at", 12),
                        exports.column("export.kind", 12),
                        exports.column("supervision.numberOf", 22),
                        exports.column("ledger.column.code", 12),
                        exports.column("supervision.what", 50),
                        exports.column("supervision.points", 8)));
        return new Exports.Table(
                head.title() + " " + day,
                head,
                table -> scores.forEach(score -> score.items().forEach(one -> table.row(cells(score, one)))));
    }

    private List<@Nullable Object> cells(DepartmentScore score, ScoreItem one) {
        return Arrays.asList(
                score.department(),
                score.total(),
                madeOf(score),
                one.day(),
                texts.of(
                        one.colour() != null
                                ? "supervision.colour." + one.colour()
                                : "supervision.kind." + Objects.requireNonNull(one.kind())),
                one.colour() == null
                        ? null
                        : texts.of(
                                "supervision.number",
                                Objects.requireNonNull(one.word()),
                                Objects.requireNonNull(one.year()),
                                Objects.requireNonNull(one.number())),
                one.code(),
                one.words(),
                one.points());
    }

    private String madeOf(DepartmentScore score) {
        Stream<String> letters = score.letters().entrySet().stream()
                .map(one -> times("supervision.colour." + one.getKey(), one.getValue()));
        Stream<String> outcomes = score.outcomes().entrySet().stream()
                .map(one -> times("supervision.kind." + one.getKey(), one.getValue()));
        Stream<String> proposed = score.criticism().stream()
                .map(one -> texts.of("supervision.proposeCriticism", one.period(), one.letters()));
        return Stream.of(letters, outcomes, proposed).flatMap(one -> one).collect(Collectors.joining("\n"));
    }

    private String times(String key, long count) {
        return texts.of("supervision.times", texts.of(key), count);
    }
}
