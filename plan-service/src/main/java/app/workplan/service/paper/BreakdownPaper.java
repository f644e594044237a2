package app.workplan.service.paper;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Table;
import app.workplan.service.ledger.LedgerShare;
import app.workplan.service.ledger.LedgerTask;
import app.workplan.service.ledger.LedgerTaskQueries;
import app.workplan.service.paper.PaperQueries.Demand;
import app.workplan.service.paper.PaperQueries.DemandKind;
import app.workplan.service.paper.PaperQueries.Reworded;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.plan.PlanTree.ChapterRow;
import app.workplan.service.plan.PlanTree.TaskRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 任务分解表: every task of the plan as it stands, with who answers for it and by when. Tasks that are cancelled are left out. */
@Component
@Order(10)
@RequiredArgsConstructor
class BreakdownPaper implements PaperKind {

    private static final Set<ShareRole> FIRST = EnumSet.of(ShareRole.LEAD, ShareRole.RESPONSIBLE);
    private static final List<ShareRole> OTHERS = List.of(ShareRole.SHARED, ShareRole.SUPPORT, ShareRole.SUPERVISE);

    private final PlanQueries plans;
    private final LedgerTaskQueries tasks;
    private final PaperQueries queries;
    private final Responsible responsible;
    private final PaperHindrances hindrances;
    private final PaperWords words;

    /** What the rows are written of. */
    private record Rows(
            PlanText text,
            Map<Long, LedgerTask> shares,
            Map<Long, List<Demand>> demands,
            Map<Long, Reworded> reworded) {}

    @Override
    public String key() {
        return "task-breakdown";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.allOf(DocumentFormat.class);
    }

    @Override
    public @Nullable PaperHindrance hindrance(PaperRequest request) {
        return hindrances.withoutTasks(request);
    }

    @Override
    public OfficialDocument write(PaperRequest request) {
        PlanHead head =
                plans.head(request.actor(), request.scope(), request.plan().id());
        PlanTree tree = plans.tree(head, request.day());
        List<TaskRow> kept = tree.tasks().stream()
                .filter(task -> head.isDraft() || task.light() != null)
                .toList();
        Rows rows = new Rows(
                new PlanText(head, tree),
                tasks.of(
                        request.actor(),
                        request.scope(),
                        kept.stream().map(TaskRow::id).toList(),
                        request.day()),
                queries.demands(request.plan(), request.day()),
                queries.reworded(request.plan(), request.day()));
        return new OfficialDocument(
                null,
                null,
                words.of("paper.breakdown.title", head.title()),
                words.note(request),
                null,
                List.of(new Table(null, columns(), rows(tree, kept, rows))),
                null,
                true);
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.of("paper.breakdown.chapter"), 11, true),
                new Column(words.of("paper.column.code"), 15, true),
                new Column(words.of("paper.column.task"), 36, false),
                new Column(words.of("paper.breakdown.lead"), 14, false),
                new Column(words.of("paper.breakdown.others"), 18, false),
                new Column(words.of("paper.column.due"), 25, true),
                new Column(words.of("paper.breakdown.demands"), 16, false));
    }

    /** In the order of the document; the cell of a chapter covers its tasks. */
    private List<List<Cell>> rows(PlanTree tree, List<TaskRow> kept, Rows read) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ChapterRow chapter : tree.chapters()) {
            List<TaskRow> own = kept.stream()
                    .filter(task -> task.chapterId() == chapter.id())
                    .toList();
            for (TaskRow task : own) {
                rows.add(row(
                        task, task == own.get(0) ? new Cell(words.chapter(chapter), own.size()) : Cell.COVERED, read));
            }
        }
        return rows;
    }

    private List<Cell> row(TaskRow task, Cell chapter, Rows read) {
        LedgerTask known = read.shares().get(task.id());
        List<LedgerShare> shares = known == null ? List.of() : known.shares();
        String first = responsible.names(shares, FIRST);
        Reworded reworded = read.reworded().get(task.id());
        return List.of(
                chapter,
                Cell.of(task.code()),
                Cell.of(
                        reworded == null
                                ? read.text().words(task)
                                : words.of("paper.breakdown.reworded", reworded.words(), words.day(reworded.onDay()))),
                Cell.of(
                        shares.isEmpty()
                                ? words.of("department.none")
                                : first.isEmpty() ? words.of("common.none") : first),
                Cell.of(responsible.lines(shares, OTHERS)),
                Cell.of(due(task)),
                Cell.of(demands(read.demands().getOrDefault(task.id(), List.of()))));
    }

    /** The date with the words it came from. */
    private String due(TaskRow task) {
        String origin = task.dueOrigin() == DeadlineOrigin.TEXT && task.dueWords() != null
                ? words.of("paper.breakdown.words", task.dueWords())
                : words.of("paper.breakdown.origin." + task.dueOrigin());
        return words.day(task.dueOn()) + "\n" + origin;
    }

    private String demands(List<Demand> demands) {
        return demands.stream()
                .map(one -> one.kind() == DemandKind.STEP && one.day() != null
                        ? words.of("paper.breakdown.step", words.day(one.day()), one.words())
                        : one.words())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
