package app.workplan.service.figure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Fields;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.domain.example.WorkedExamples;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.TaskJudgement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Java and SQL judge generated plans alike, field by field. 1,000 plans, 10,000 with {@code -Dworkplan.long=true};
 * {@code -Dworkplan.seed=…} repeats a run.
 */
class GeneratedCasesTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261122);
    private static final int CASES = Boolean.getBoolean("workplan.long") ? 10_000 : 1_000;
    private static final int PLANS_AT_ONCE = 50;
    private static final int DAYS = 6;

    private final WorkedExamples document = WorkedExamples.read();

    @Test
    void javaAndSqlAgreeInEveryField() {
        RandomCases random = new RandomCases(SEED, 1);
        Map<String, Integer> seen = new TreeMap<>();
        try (FigureDatabase database = new FigureDatabase()) {
            database.write(document.named(), List.of());
            for (int done = 0; done < CASES; done += PLANS_AT_ONCE) {
                List<PlanCase> cases = IntStream.range(0, PLANS_AT_ONCE)
                        .mapToObj(i -> random.next())
                        .toList();
                database.write(Map.of(), cases);
                if (done % (10 * PLANS_AT_ONCE) == 0) {
                    database.analyze();
                }
                List<LocalDate> days = random.days(DAYS);
                compare(cases, days, database, seen);
                compareParts(cases, days, database);
            }
        }
        System.out.printf("seed %d, %d plans, judgements by rule: %s%n", SEED, CASES, seen);
        assertThat(seen).as("every rule is met by the generated cases").hasSize(LightRule.values().length + 1);
    }

    private void compare(
            List<PlanCase> cases, List<LocalDate> days, FigureDatabase database, Map<String, Integer> seen) {
        Map<LocalDate, Map<Long, Map<String, String>>> sql = database.judge(cases, days);
        for (LocalDate day : days) {
            Map<Long, Map<String, String>> java = new HashMap<>();
            cases.forEach(given -> java.putAll(judge(given, day)));
            java.values().forEach(fields -> seen.merge(fields.get("rule"), 1, Integer::sum));
            Map<Long, Map<String, String>> found = sql.getOrDefault(day, Map.of());
            assertThat(found.keySet()).as("seed %d, %s: what exists", SEED, day).isEqualTo(java.keySet());
            java.forEach((id, fields) -> assertThat(found.get(id))
                    .as("seed %d, %s, id %d, plan %s", SEED, day, id, planOf(cases, id))
                    .isEqualTo(fields));
        }
    }

    /** One task alone, or the tasks of one department, are judged as they are among all. */
    private static void compareParts(List<PlanCase> cases, List<LocalDate> days, FigureDatabase database) {
        FigureCalendar all = database.figures.calendarFor(
                cases.stream().map(PlanCase::planId).toList(), days);
        List<ShareFigure> shares = database.figures.shares(all);
        ShareFigure one = shares.get(shares.size() / 2);
        FigureCalendar task = all.ofTask(one.taskId());
        assertThat(database.figures.shares(task))
                .isNotEmpty()
                .isEqualTo(shares.stream()
                        .filter(share -> share.taskId() == one.taskId())
                        .toList());
        List<Long> tasks = shares.stream()
                .filter(share -> share.departmentId() == one.departmentId())
                .map(ShareFigure::taskId)
                .distinct()
                .toList();
        FigureCalendar department = all.ofDepartments(List.of(one.departmentId()));
        assertThat(database.figures.shares(department))
                .isNotEmpty()
                .isEqualTo(shares.stream()
                        .filter(share -> tasks.contains(share.taskId()))
                        .toList());
        assertThat(database.figures.tasks(department))
                .isEqualTo(database.figures.tasks(all).stream()
                        .filter(each -> tasks.contains(each.taskId()))
                        .toList());
    }

    private Map<Long, Map<String, String>> judge(PlanCase given, LocalDate day) {
        Map<Long, Map<String, String>> fields = new HashMap<>();
        for (TaskJudgement task : given.judge(day, document.calendar())) {
            fields.put(task.facts().id(), Fields.of(task, given.judgedOn(day)));
            task.shares().forEach(share -> fields.put(share.facts().id(), Fields.of(share)));
        }
        return fields;
    }

    private static PlanCase planOf(List<PlanCase> cases, long id) {
        return cases.stream()
                .filter(given -> given.tasks().stream()
                        .anyMatch(task ->
                                task.id() == id || task.shares().stream().anyMatch(share -> share.id() == id)))
                .findFirst()
                .orElseThrow();
    }
}
