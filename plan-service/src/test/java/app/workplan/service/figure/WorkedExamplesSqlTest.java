package app.workplan.service.figure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.WorkedExamples;
import app.workplan.domain.example.WorkedExamples.Worked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SQL rules give what docs/rules.md says, example by example. */
class WorkedExamplesSqlTest {

    private static final WorkedExamples DOCUMENT = WorkedExamples.read();
    private static FigureDatabase database;

    @BeforeAll
    static void writeRows() {
        database = new FigureDatabase();
        database.write(
                DOCUMENT.named(),
                DOCUMENT.examples().stream().map(Worked::given).toList());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return DOCUMENT.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.given().name(), () -> verify(example)));
    }

    private static void verify(Worked example) {
        PlanCase given = example.given();
        example.expectations().forEach((day, subjects) -> {
            Map<Long, Map<String, String>> judged =
                    database.judge(List.of(given), List.of(day)).getOrDefault(day, Map.of());
            subjects.forEach((subject, expected) -> assertThat(fields(given, judged, subject, day))
                    .as("%s on %s: %s", given.name(), day, subject)
                    .containsAllEntriesOf(given.resolve(expected)));
        });
    }

    private static Map<String, String> fields(
            PlanCase given, Map<Long, Map<String, String>> judged, String subject, LocalDate day) {
        return subject.equals("all")
                ? database.judgeWhole(given, day)
                : judged.getOrDefault(given.id(subject), Map.of("exists", "false"));
    }
}
