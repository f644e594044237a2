package app.workplan.web.plan;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import app.workplan.service.figure.AsOf;
import app.workplan.service.plan.PlanFigures;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanTree;
import app.workplan.web.plan.TreeLine.ChapterLine;
import app.workplan.web.plan.TreeLine.Group;
import app.workplan.web.plan.TreeLine.TaskLine;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Lays the tree of a plan out in lines, as the document prints it. */
final class TreeLines {

    private static final int MAX_HEADING = 120;

    private final PlanHead head;
    private final PlanTree tree;
    private final AsOf asOf;
    private final @Nullable Long chosen;
    private final boolean attention;
    private final Texts texts;
    private final Map<Long, List<PlanTree.TaskRow>> tasksByItem;
    private final Set<Long> parents = new HashSet<>();

    private TreeLines(PlanHead head, PlanTree tree, AsOf asOf, @Nullable Long chosen, boolean attention, Texts texts) {
        this.head = head;
        this.tree = tree;
        this.asOf = asOf;
        this.chosen = chosen;
        this.attention = attention;
        this.texts = texts;
        this.tasksByItem = tree.tasks().stream()
                .filter(task -> task.itemId() != null)
                .collect(Collectors.groupingBy(task -> task.itemId() == null ? 0 : task.itemId()));
        tree.items().stream().filter(item -> item.parentId() != null).forEach(item -> parents.add(item.parentId()));
    }

    /** @param attention only what is overdue or at risk */
    static List<ChapterLine> of(
            PlanHead head, PlanTree tree, AsOf asOf, @Nullable Long chosen, boolean attention, Texts texts) {
        TreeLines lines = new TreeLines(head, tree, asOf, chosen, attention, texts);
        return tree.chapters().stream()
                .map(lines::chapter)
                .filter(chapter -> !attention || !chapter.lines().isEmpty())
                .toList();
    }

    private ChapterLine chapter(PlanTree.ChapterRow chapter) {
        List<TreeLine> lines = new ArrayList<>();
        int achievements = 0;
        for (PlanTree.ItemRow item : tree.items()) {
            if (item.chapterId() == chapter.id()) {
                achievements += item.isAchievement() && item.parentId() == null ? 1 : 0;
                item(item, lines);
            }
        }
        tree.tasks().stream()
                .filter(task -> task.chapterId() == chapter.id() && task.itemId() == null && shown(task))
                .forEach(task -> lines.add(TreeLine.of(line(task, null, false))));
        PlanFigures figures = tree.figures(head, asOf.day(), chapter.id());
        return new ChapterLine(
                chapter.id(),
                heading(chapter),
                chapter.nature().name(),
                achievements,
                figures.total(),
                figures.overdue(),
                figures.atRisk(),
                figures.progress(),
                figures.expected(),
                lines);
    }

    private void item(PlanTree.ItemRow item, List<TreeLine> lines) {
        List<PlanTree.TaskRow> tasks = tasksByItem.getOrDefault(item.id(), List.of());
        boolean sub = item.parentId() != null;
        if (tasks.size() == 1) {
            if (shown(tasks.get(0))) {
                lines.add(TreeLine.of(line(tasks.get(0), item.number(), sub)));
            }
            return;
        }
        if (!attention) {
            lines.add(TreeLine.of(new Group(
                    item.id(),
                    item.number(),
                    item.title(),
                    parents.contains(item.id()) ? 0 : tasks.size(),
                    item.isAchievement(),
                    sub,
                    item.start(),
                    item.end())));
        }
        tasks.stream().filter(this::shown).forEach(task -> lines.add(TreeLine.of(line(task, null, true))));
    }

    private boolean shown(PlanTree.TaskRow task) {
        return !attention || task.light() == Light.OVERDUE || task.light() == Light.AT_RISK;
    }

    private TaskLine line(PlanTree.TaskRow task, @Nullable String number, boolean sub) {
        return new TaskLine(
                task.id(),
                task.code(),
                number == null ? task.code().substring(task.code().indexOf('-') + 1) : number,
                task.title(),
                task.state(),
                task.light(),
                task.lightRule() == null ? null : texts.of("lightRule." + task.lightRule()),
                task.dueOn(),
                task.dueOrigin(),
                task.dueWords(),
                task.daysOverdue(),
                shown(task.progress()),
                shown(task.expected()),
                task.department(),
                task.departments(),
                task.role(),
                sub,
                task.start(),
                task.end(),
                address("/tasks/" + task.id()).build().toUriString(),
                address("/plans/" + head.id())
                        .queryParam("task", task.id())
                        .fragment("source")
                        .build()
                        .toUriString(),
                chosen != null && chosen == task.id());
    }

    private UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        return asOf.carried() == null ? address : address.queryParam("asOf", asOf.carried());
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal points) {
        return points == null ? null : Points.display(points);
    }

    /** As printed; the title alone where the document has no such line. */
    private String heading(PlanTree.ChapterRow chapter) {
        String text = head.text();
        if (text == null || chapter.start() == null || chapter.end() == null || chapter.end() > text.length()) {
            return written(chapter);
        }
        String printed = text.substring(chapter.start(), chapter.end()).strip();
        boolean reworded = !printed.contains(chapter.title());
        return reworded || printed.length() > MAX_HEADING || printed.contains("\n") ? written(chapter) : printed;
    }

    /** A number typed with its own mark keeps it. */
    private String written(PlanTree.ChapterRow chapter) {
        String number = chapter.number();
        if (number == null) {
            return chapter.title();
        }
        boolean bare = Character.isLetterOrDigit(number.codePointBefore(number.length()));
        return bare ? texts.of("chapter.heading", number, chapter.title()) : number + chapter.title();
    }
}
