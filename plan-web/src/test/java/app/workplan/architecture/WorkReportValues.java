package app.workplan.architecture;

import app.workplan.domain.report.ReportSource;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.report.WorkReportStep;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can follow the beginnings of keys that half-year and annual reports use. */
final class WorkReportValues {

    private static final Set<String> SPANS = Set.of("FIRST_HALF", "SECOND_HALF", "YEAR");

    private WorkReportValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "workReport.doc.title.",
                SPANS,
                "workReport.doc.review.",
                SPANS,
                "workReport.doc.next.",
                SPANS,
                "workReport.doc.problems.",
                Set.of("overdue", "coordination", "others", "silent", "none"),
                "workReport.kind.",
                Arrays.stream(WorkReportKind.values())
                        .flatMap(kind -> Stream.of(kind + ".name", kind + ".what"))
                        .collect(Collectors.toSet()),
                "workReport.source.",
                names(ReportSource.Kind.values()),
                "workReport.state.",
                Set.of("DRAFT", "RUNNING", "FAILED", "FINAL"),
                "workReport.step.",
                names(WorkReportStep.values()));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
