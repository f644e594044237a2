package app.workplan.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Fields;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.WorkedExamples;
import app.workplan.domain.example.WorkedExamples.Worked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Java rules give what docs/rules.md says, example by example. */
class WorkedExamplesTest {

    private static final WorkedExamples DOCUMENT = WorkedExamples.read();

    @Test
    void documentHoldsAtLeastFortyExamples() {
        assertThat(DOCUMENT.examples()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(DOCUMENT.examples())
                .allSatisfy(one -> assertThat(one.expectations()).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return DOCUMENT.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.given().name(), () -> verify(example)));
    }

    private static void verify(Worked example) {
        PlanCase given = example.given();
        example.expectations().forEach((day, subjects) -> {
            List<TaskJudgement> tasks = given.judge(day, DOCUMENT.calendar());
            subjects.forEach((subject, expected) -> assertThat(fields(given, tasks, subject, day))
                    .as("%s on %s: %s", given.name(), day, subject)
                    .containsAllEntriesOf(given.resolve(expected)));
        });
    }

    private static Map<String, String> fields(
            PlanCase given, List<TaskJudgement> tasks, String subject, LocalDate day) {
        LocalDate judged = given.judgedOn(day);
        if (subject.equals("all")) {
            return Fields.of(tasks, judged);
        }
        long id = given.id(subject);
        return Stream.concat(
                        tasks.stream().filter(task -> task.facts().id() == id).map(task -> Fields.of(task, judged)),
                        tasks.stream()
                                .flatMap(task -> task.shares().stream())
                                .filter(share -> share.facts().id() == id)
                                .map(Fields::of))
                .findFirst()
                .orElse(Map.of("exists", "false"));
    }
}
