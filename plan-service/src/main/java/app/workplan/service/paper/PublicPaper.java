package app.workplan.service.paper;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.task.TaskState;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.ledger.LedgerShare;
import app.workplan.service.ledger.LedgerTask;
import app.workplan.service.ledger.LedgerTaskQueries;
import app.workplan.service.paper.PaperQueries.Reworded;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.plan.PlanTree.TaskRow;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 公开版: the plan's wording with the departments that answer for it, and nothing of what is tracked: no percent, light or report, no
 * name of a person. The wording stays as issued; what a later document or the office changed is told behind it.
 */
@Component
@Order(80)
@RequiredArgsConstructor
class PublicPaper implements PaperKind {

    private final PlanQueries plans;
    private final LedgerTaskQueries tasks;
    private final PaperQueries queries;
    private final Responsible responsible;
    private final PaperHindrances hindrances;
    private final PaperWords words;

    @Override
    public String key() {
        return "public";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.of(DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.OFD);
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
        List<SourceSpan> furniture = plans.furniture(head);
        PublicText text = new PublicText(head, tree, furniture, notes(request, head, tree), words);
        List<Block> body = text.body();
        LocalDate dated = head.documentDate() == null ? head.publishedOn() : head.documentDate();
        String issuer = head.issuer() == null ? head.bureauName() : head.issuer();
        return new OfficialDocument(
                null,
                null,
                head.title(),
                request.plan().isIssued() ? null : words.note(request),
                null,
                body,
                dated == null ? null : new Signature(issuer, dated),
                false);
    }

    /** What stands behind the words of each task: its departments where the document names none, and what changed since. */
    private Map<Long, String> notes(PaperRequest request, PlanHead head, PlanTree tree) {
        PlanText text = new PlanText(head, tree);
        List<Long> ids = tree.tasks().stream().map(TaskRow::id).toList();
        Map<Long, LedgerTask> now = tasks.of(request.actor(), request.scope(), ids, request.day());
        Map<Long, LedgerTask> first = first(request, ids, now);
        Map<Long, Reworded> reworded = queries.reworded(request.plan(), request.day());
        Map<Long, String> notes = new HashMap<>();
        for (TaskRow task : tree.tasks()) {
            boolean gone = request.plan().isIssued() && task.light() == null;
            if (!gone) {
                String note = departments(
                        responsible.duties(shares(now, task)),
                        responsible.duties(shares(first, task)),
                        text.namesDepartments(task.itemId()));
                notes.put(task.id(), note + newer(reworded.get(task.id())));
            } else if (task.state() == TaskState.CANCELLED) {
                notes.put(task.id(), words.of("paper.public.cancelled"));
            }
        }
        return notes;
    }

    /** @param printed whether the document itself names those it was issued with */
    private String departments(String now, String first, boolean printed) {
        if (!printed) {
            return now.isEmpty() ? "" : words.of("paper.bracket", now);
        }
        if (now.equals(first)) {
            return "";
        }
        return words.of("paper.public.moved", now.isEmpty() ? words.of("department.none") : now);
    }

    private String newer(@Nullable Reworded reworded) {
        return reworded == null ? "" : words.of("paper.public.reworded", words.day(reworded.onDay()), reworded.words());
    }

    /** As they were issued. */
    private Map<Long, LedgerTask> first(PaperRequest request, List<Long> ids, Map<Long, LedgerTask> now) {
        JudgedPlan plan = request.plan();
        return plan.issuedOn() == null ? now : tasks.of(request.actor(), request.scope(), ids, plan.issuedOn());
    }

    private static List<LedgerShare> shares(Map<Long, LedgerTask> of, TaskRow task) {
        LedgerTask known = of.get(task.id());
        return known == null ? List.of() : known.shares();
    }
}
