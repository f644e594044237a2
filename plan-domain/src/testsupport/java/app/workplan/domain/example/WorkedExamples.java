package app.workplan.domain.example;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.PlanFrame;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The worked examples of docs/rules.md; what its blocks mean is written there, under "How to read an example".
 *
 * @param calendar statutory days of the document
 */
public record WorkedExamples(WorkingCalendar calendar, Map<LocalDate, Boolean> named, List<Worked> examples) {

    /** @param expectations by day, then by subject ("all" for the plan), then by field */
    public record Worked(PlanCase given, Map<LocalDate, Map<String, Map<String, String>>> expectations) {

        @Override
        public String toString() {
            return given.name();
        }
    }

    public static WorkedExamples read() {
        List<RulesDocument.Block> blocks = RulesDocument.blocks();
        Map<LocalDate, Boolean> named = new HashMap<>();
        List<Worked> found = new ArrayList<>();
        Ids ids = new Ids(1);
        for (RulesDocument.Block block : blocks) {
            if (block.content().containsKey("calendar")) {
                map(block.content().get("calendar"))
                        .forEach((day, kind) -> named.put(LocalDate.parse(day), "working".equals(kind)));
            } else {
                found.add(worked(block, ids));
            }
        }
        return new WorkedExamples(WorkingCalendar.of(named), named, found);
    }

    private static Worked worked(RulesDocument.Block block, Ids ids) {
        Map<String, Object> plan = map(block.content().getOrDefault("plan", Map.of()));
        PlanFrame frame = new PlanFrame(
                date(plan, "from", "2026-01-01"),
                date(plan, "to", "2026-12-31"),
                date(plan, "issued", "2026-01-12"),
                ReportCycle.valueOf(text(plan, "cycle", "MONTH")));
        Map<String, Long> subjects = new LinkedHashMap<>();
        Map<String, TaskTimeline> tasks = new LinkedHashMap<>();
        map(block.content().get("tasks"))
                .forEach((name, task) -> tasks.put(name, task(name, map(task), frame, subjects, ids)));
        List<String> events = list(block.content().get("events")).stream()
                .map(Object::toString)
                .toList();
        for (int i = 0; i < events.size(); i++) {
            if (i > 0 && day(events.get(i)).isBefore(day(events.get(i - 1)))) {
                throw new IllegalArgumentException(block.title() + ": events out of order: " + events.get(i));
            }
            apply(events.get(i), tasks, subjects, ids);
        }
        PlanCase given = new PlanCase(
                block.title(),
                ids.next(),
                frame,
                plan.containsKey("closed") ? date(plan, "closed", "") : null,
                settings(map(block.content().getOrDefault("settings", Map.of()))),
                tasks.values().stream().map(TaskTimeline::history).toList(),
                subjects);
        Map<LocalDate, Map<String, Map<String, String>>> expectations = new TreeMap<>();
        map(block.content().get("expect")).forEach((day, perSubject) -> {
            Map<String, Map<String, String>> fields = new LinkedHashMap<>();
            map(perSubject).forEach((subject, values) -> fields.put(subject, texts(map(values))));
            expectations.put(LocalDate.parse(day), fields);
        });
        return new Worked(given, expectations);
    }

    private static TaskTimeline task(
            String name, Map<String, Object> task, PlanFrame plan, Map<String, Long> subjects, Ids ids) {
        long id = ids.next();
        subjects.put(name, id);
        LocalDate added = date(task, "added", plan.issuedOn().toString());
        String[] due = text(task, "due", plan.periodTo() + " DEFAULT").split(" ");
        TaskTimeline timeline = new TaskTimeline(
                id,
                plan,
                added,
                LocalDate.parse(due[0]),
                due.length == 1 ? DeadlineOrigin.TEXT : DeadlineOrigin.valueOf(due[1]),
                task.containsKey("target"),
                new BigDecimal(text(task, "weight", "1")),
                task.containsKey("start") ? date(task, "start", "") : null,
                task.containsKey("cycle") ? ReportCycle.valueOf(text(task, "cycle", "")) : null);
        map(task.getOrDefault("shares", Map.of())).forEach((share, role) -> {
            subjects.put(share, ids.next());
            timeline.share(share, subjects.get(share), ShareRole.valueOf(role.toString()), added);
        });
        list(task.get("milestones")).forEach(on -> timeline.milestone(added, LocalDate.parse(on.toString()), null));
        map(task.getOrDefault("recurrences", Map.of())).forEach((recurrence, words) -> {
            String[] said = words.toString().split(" ");
            List<OccurrencePeriod> periods = OccurrencePeriod.of(
                    Frequency.valueOf(said[0]), new PlanPeriod(plan.periodFrom(), plan.periodTo()), added);
            timeline.recurrence(recurrence, ids.next(), periods, Integer.parseInt(said[1]));
            timeline.owner(recurrence, added, said.length > 3 ? subjects.get(said[3]) : null);
        });
        return timeline;
    }

    /** "2026-02-10 A report 40 for 2026-01-31": day, subject, verb, words. */
    private static void apply(String event, Map<String, TaskTimeline> tasks, Map<String, Long> subjects, Ids ids) {
        List<String> said = Arrays.asList(event.split(" "));
        LocalDate on = LocalDate.parse(said.get(0));
        String subject = said.get(1);
        String verb = said.get(2);
        List<String> words = said.subList(3, said.size());
        for (Map.Entry<String, TaskTimeline> task : tasks.entrySet()) {
            TaskTimeline timeline = task.getValue();
            if (task.getKey().equals(subject)) {
                taskEvent(timeline, on, verb, words, subjects, ids);
            } else if (timeline.hasShare(subject)) {
                timeline.share(subject).apply(on, verb, words);
            } else if (timeline.hasRecurrence(subject) && verb.equals("record")) {
                timeline.record(subject, LocalDate.parse(words.get(0)), on);
            } else if (timeline.hasRecurrence(subject) && verb.equals("owner")) {
                timeline.owner(subject, on, subjects.get(words.get(0)));
            } else if (timeline.hasRecurrence(subject) && verb.equals("rhythm")) {
                timeline.rhythm(subject, on, Frequency.valueOf(words.get(0)));
            } else if (timeline.hasRecurrence(subject) && verb.equals("end")) {
                timeline.end(subject, on, Frequency.valueOf(words.get(1)), LocalDate.parse(words.get(0)));
            }
        }
    }

    private static LocalDate day(String event) {
        return LocalDate.parse(event.split(" ")[0]);
    }

    private static void taskEvent(
            TaskTimeline task, LocalDate on, String verb, List<String> words, Map<String, Long> subjects, Ids ids) {
        if (verb.equals("add")) {
            subjects.put(words.get(0), ids.next());
            task.share(words.get(0), subjects.get(words.get(0)), ShareRole.valueOf(words.get(1)), on);
        } else {
            task.apply(on, verb, words);
        }
    }

    private static TreeMap<LocalDate, Thresholds> settings(Map<String, Object> said) {
        TreeMap<LocalDate, Thresholds> settings = new TreeMap<>();
        said.forEach((from, values) -> {
            List<Object> three = list(values);
            settings.put(LocalDate.parse(from), new Thresholds(number(three, 0), number(three, 1), number(three, 2)));
        });
        return settings;
    }

    private static int number(List<Object> values, int index) {
        return Integer.parseInt(values.get(index).toString());
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    private static String text(Map<String, Object> from, String key, String otherwise) {
        return from.getOrDefault(key, otherwise).toString();
    }

    private static LocalDate date(Map<String, Object> from, String key, String otherwise) {
        return LocalDate.parse(text(from, key, otherwise));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
