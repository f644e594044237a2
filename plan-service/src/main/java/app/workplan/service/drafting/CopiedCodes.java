package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskCodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 复制后的任务编号: each task has the code of its place in the new plan; several of one item add a letter. */
final class CopiedCodes {

    private final TaskCodes codes;
    private final PlanWording.Copied wording;
    private final Map<Long, Long> partsByItem;
    private final Map<Long, Deque<String>> waiting = new HashMap<>();

    CopiedCodes(Plan to, PlanWording.Copied wording, List<Task> olds) {
        this.codes = new TaskCodes(to.getPeriod().from().getYear(), wording.chapters(), wording.items());
        this.wording = wording;
        this.partsByItem = olds.stream()
                .map(Task::getItemId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** To be asked once for each task, in order. */
    String of(Task old) {
        Long itemId = old.getItemId();
        if (itemId == null) {
            Chapter chapter = Objects.requireNonNull(wording.chapterByOld().get(old.getChapterId()));
            return codes.next(chapter);
        }
        return waiting.computeIfAbsent(itemId, this::all).remove();
    }

    private Deque<String> all(Long itemId) {
        PlanItem item = Objects.requireNonNull(wording.itemByOld().get(itemId));
        return new ArrayDeque<>(
                codes.next(item, Objects.requireNonNull(partsByItem.get(itemId)).intValue()));
    }
}
