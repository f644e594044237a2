package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.service.report.ReportFacts.Place;
import app.workplan.service.report.ReportFacts.TaskFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * 分组: the sections of review and plan follow the plan: its chapters, or the items of the first level where all tasks stand in one
 * chapter.
 */
final class ReportGroups {

    private ReportGroups() {}

    /**
     * 一章: its heading, then one for each group, with its tasks numbered below it; a group of one task has no numbers.
     *
     * @param title the heading; its topic is the beginning of all others
     * @param none what is said where there is no task to speak of
     * @param tasks to speak of
     * @param point what is said of a task
     */
    static List<DraftedPart> chapter(
            DraftedPart title,
            DraftedPart none,
            List<TaskFacts> tasks,
            boolean byChapter,
            Function<TaskFacts, DraftedPart> point) {
        List<DraftedPart> parts = new ArrayList<>(List.of(title));
        if (tasks.isEmpty()) {
            parts.add(none);
        }
        parts.addAll(grouped(title.topic(), tasks, byChapter, point));
        return parts;
    }

    private static List<DraftedPart> grouped(
            String topic, List<TaskFacts> tasks, boolean byChapter, Function<TaskFacts, DraftedPart> point) {
        Map<Place, List<TaskFacts>> groups = new LinkedHashMap<>();
        tasks.forEach(task -> groups.computeIfAbsent(placeOf(task, byChapter), first -> new ArrayList<>())
                .add(task));
        List<DraftedPart> parts = new ArrayList<>();
        groups.forEach((place, own) -> {
            String kind = byChapter ? ".chapter." : ".group.";
            parts.add(DraftedPart.heading(ReportDrafting.SECTION, topic + kind + place.id(), place.title()));
            own.forEach(task -> parts.add(point.apply(task)));
        });
        return parts;
    }

    /** Whether the tasks stand in several chapters. */
    static boolean severalChapters(List<TaskFacts> tasks) {
        return tasks.stream().map(TaskFacts::chapter).distinct().count() > 1;
    }

    private static Place placeOf(TaskFacts task, boolean byChapter) {
        return byChapter || task.group() == null ? task.chapter() : task.group();
    }
}
