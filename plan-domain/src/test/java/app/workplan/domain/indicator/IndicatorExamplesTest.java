package app.workplan.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.indicator.ProjectJudgement.Step;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.PlanPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** 指标与重大项目的判定口径: the tables of docs/rules.md, row by row. */
class IndicatorExamplesTest {

    private static final PlanPeriod YEAR = new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final String NONE = "—";

    @TestFactory
    Stream<DynamicTest> judgements() throws IOException {
        return rows("## Indicators", 8)
                .map(row -> DynamicTest.dynamicTest(String.join(" | ", row), () -> {
                    IndicatorSpec spec = spec(row[0], row[1], null, number(row[2]));
                    IndicatorJudgement judged =
                            IndicatorJudgement.of(spec, YEAR, readings(row[3]), LocalDate.parse(row[4]));
                    assertThat(judged.state()).hasToString(row[5]);
                    assertThat(judged.rule()).hasToString(row[6]);
                    assertThat(shown(judged.line())).isEqualTo(row[7]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> changes() throws IOException {
        return rows("### Year on year", 7)
                .map(row -> DynamicTest.dynamicTest(String.join(" | ", row), () -> {
                    String[] baseline = row[2].split(" ");
                    IndicatorSpec spec = spec(
                            row[0],
                            row[1],
                            row[2].equals(NONE) ? null : Integer.valueOf(baseline[0]),
                            row[2].equals(NONE) ? null : number(baseline[1]));
                    List<DatedReading> readings = readings(row[3]);
                    assertThat(words(ReadingChange.sinceLastYear(spec, readings, readings(row[4]))))
                            .isEqualTo(row[5]);
                    assertThat(words(ReadingChange.sinceLast(spec, readings))).isEqualTo(row[6]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> projects() throws IOException {
        return rows("## Major projects", 6)
                .map(row -> DynamicTest.dynamicTest(String.join(" | ", row), () -> {
                    ProjectStage stage = row[0].equals(NONE) ? null : ProjectStage.valueOf(row[0]);
                    ProjectJudgement judged = ProjectJudgement.of(stage, steps(row[1]), LocalDate.parse(row[2]));
                    assertThat(judged.light()).hasToString(row[3]);
                    assertThat(judged.overdue()).hasToString(row[4]);
                    assertThat(judged.days()).hasToString(row[5]);
                }));
    }

    private static IndicatorSpec spec(
            String kind, String asked, @Nullable Integer year, @Nullable BigDecimal baseline) {
        String[] parts = asked.split(" of ");
        String[] words = parts[0].split(" ");
        return new IndicatorSpec(
                asked,
                IndicatorKind.valueOf(kind),
                new IndicatorTarget(
                        Comparator.valueOf(words[0]), new BigDecimal(words[1]), words.length > 2 ? words[2] : null),
                YEAR.to(),
                year,
                baseline,
                parts.length > 1 ? List.of(parts[1].split(" ")) : List.of(),
                Set.of());
    }

    private static List<DatedReading> readings(String cell) {
        return cell.equals(NONE)
                ? List.of()
                : Arrays.stream(cell.split(" "))
                        .map(one -> {
                            String[] unit = one.split(":");
                            String[] value = unit[unit.length - 1].split("@");
                            return new DatedReading(
                                    LocalDate.parse(value[1]),
                                    new BigDecimal(value[0]),
                                    unit.length > 1 ? unit[0] : null);
                        })
                        .toList();
    }

    private static List<Step> steps(String cell) {
        return cell.equals(NONE)
                ? List.of()
                : Arrays.stream(cell.split(" "))
                        .map(one -> one.split("/"))
                        .map(one -> new Step(
                                1,
                                "Step",
                                LocalDate.parse(one[0]),
                                one[1].equals(NONE) ? null : LocalDate.parse(one[1])))
                        .toList();
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.equals(NONE) ? null : new BigDecimal(cell);
    }

    private static String shown(@Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        BigDecimal rounded = value.setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String words(@Nullable ReadingChange change) {
        return change == null
                ? NONE
                : change.difference().stripTrailingZeros().toPlainString() + " "
                        + (change.percent() == null ? NONE : change.percent().toPlainString());
    }

    private static Stream<String[]> rows(String heading, int columns) throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/rules.md"))) {
            directory = directory.getParent();
        }
        String section = Files.readString(directory.resolve("docs/rules.md"))
                .split("\n" + heading)[1]
                .split("\n##")[0];
        List<String[]> rows = section.lines()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
        assertThat(rows).isNotEmpty().allMatch(row -> row.length == columns);
        return rows.stream();
    }
}
