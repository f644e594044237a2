package app.workplan.web.plan;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.service.docimport.amend.AmendedDocumentQueries;
import app.workplan.service.docimport.amend.AmendedDocumentQueries.Document;
import app.workplan.service.docimport.amend.AmendedDocumentQueries.Place;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 计划的各份文件: the document a plan was made of, and the later ones that changed it; one at a time stands beside the tree. */
@Component
@RequiredArgsConstructor
class PlanDocuments {

    /** Value of {@code document} for the plan's own one. */
    static final String OWN = "own";

    /** Value of {@code document} for the newest one. */
    static final String LAST = "last";

    private final AmendedDocumentQueries queries;

    /**
     * What stands beside the tree.
     *
     * @param tree with the places of its tasks in that document
     * @param all later documents, in the order they came
     * @param shown id of the one shown, null for the plan's own
     * @param elsewhere ids of tasks whose newest words stand in another document, with that one
     */
    record Beside(
            PlanHead head,
            PlanTree tree,
            List<Document> all,
            @Nullable Long shown,
            Map<Long, Long> elsewhere) {}

    /**
     * The document asked for; without one that of the chosen task's newest words, else the plan's own.
     *
     * @param asked as typed
     * @param task id of the chosen task, null without
     */
    Beside of(Scope scope, PlanHead head, PlanTree tree, @Nullable String asked, @Nullable Long task) {
        if (head.laterDocuments() == 0) {
            return new Beside(head, tree, List.of(), null, Map.of());
        }
        List<Document> all = queries.ofPlan(scope, head.bureauId(), head.id());
        Map<Long, Long> newest = new HashMap<>();
        List<Place> places = queries.places(scope, head.bureauId(), head.id());
        places.forEach(one -> newest.put(one.taskId(), one.documentId()));
        Long shown = shown(all, newest, asked == null && task == null && head.text() == null ? LAST : asked, task);
        Map<Long, Long> elsewhere = new HashMap<>(newest);
        elsewhere.values().removeIf(document -> Objects.equals(document, shown));
        if (shown == null) {
            return new Beside(head, tree, all, null, elsewhere);
        }
        Map<Long, SourceSpan> there = new HashMap<>();
        places.stream()
                .filter(one -> one.documentId() == shown)
                .forEach(one -> there.put(one.taskId(), new SourceSpan(one.start(), one.end())));
        String text = queries.text(scope, head.bureauId(), head.id(), shown);
        return new Beside(head.beside(text), tree.beside(there), all, shown, elsewhere);
    }

    private static @Nullable Long shown(
            List<Document> all, Map<Long, Long> newest, @Nullable String asked, @Nullable Long task) {
        if (OWN.equals(asked)) {
            return null;
        }
        if (LAST.equals(asked)) {
            return all.get(all.size() - 1).id();
        }
        Long id = Typed.number(asked);
        if (id != null && all.stream().anyMatch(one -> one.id() == id)) {
            return id;
        }
        return task == null ? null : newest.get(task);
    }
}
