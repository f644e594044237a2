package app.workplan.service.docimport.amend;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import java.time.LocalDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 改动文件的读取: the later documents of a plan, and where the words of its tasks stand in them. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AmendedDocumentQueries {

    private static final String OF_PLAN = """
        select a.id, a.document_import_id as import_id, d.file_name, a.at at time zone 'Asia/Shanghai' as at, a.basis,
               a.added, a.changed, a.removed, a.request_id
        from plan_amendment a join source_document d on d.id = a.source_document_id
        where a.plan_id = :plan and a.bureau_id = :bureau order by a.at, a.id
        """;

    private static final String PLACES = """
        select w.task_id, w.plan_amendment_id as document_id, w.span_start as start, w.span_end as "end"
        from amended_wording w join plan_amendment a on a.id = w.plan_amendment_id
        where a.plan_id = :plan and a.bureau_id = :bureau order by w.id
        """;

    private static final String TEXT = """
        select d.text from plan_amendment a join source_document d on d.id = a.source_document_id
        where a.id = :document and a.plan_id = :plan and a.bureau_id = :bureau
        """;

    private static final String AIMED = """
        select p.id, p.title from document_import i join plan p on p.id = i.amends_plan_id
        where i.id = :import and i.bureau_id = :bureau
        """;

    private static final String TARGETS = """
        select id, title from plan where bureau_id = :bureau and state in ('DRAFT', 'ISSUED')
        order by period_to desc, id desc
        """;

    private final JdbcClient jdbc;
    private final PlanAccess access;

    /**
     * 改动文件.
     *
     * @param id of the amendment
     * @param fileName null for a pasted text
     * @param requestId of its entries in the audit trail, null where no request made it
     */
    public record Document(
            long id,
            long importId,
            @Nullable String fileName,
            LocalDateTime at,
            @Nullable String basis,
            int added,
            int changed,
            int removed,
            @Nullable String requestId) {}

    /** Where the words of a task stand in one of them. */
    public record Place(long taskId, long documentId, int start, int end) {}

    /** 可以改动的计划. */
    public record Target(long id, String title) {}

    /** The later documents of a plan, in the order they came. */
    public List<Document> ofPlan(Scope scope, long bureauId, long planId) {
        requireRead(scope, bureauId);
        return jdbc.sql(OF_PLAN)
                .param("plan", planId)
                .param("bureau", bureauId)
                .query(Document.class)
                .list();
    }

    /** Where the words of its tasks stand in them, the newest last. */
    public List<Place> places(Scope scope, long bureauId, long planId) {
        requireRead(scope, bureauId);
        return jdbc.sql(PLACES)
                .param("plan", planId)
                .param("bureau", bureauId)
                .query(Place.class)
                .list();
    }

    /** The text of one of them. */
    public String text(Scope scope, long bureauId, long planId, long documentId) {
        requireRead(scope, bureauId);
        return jdbc.sql(TEXT)
                .param("document", documentId)
                .param("plan", planId)
                .param("bureau", bureauId)
                .query(String.class)
                .single();
    }

    /** 可以改动的计划 of the actor's bureau: drafts and issued ones, the latest period first. */
    public List<Target> targets(Actor actor) {
        long bureau = access.requireOwnOffice(actor);
        return jdbc.sql(TARGETS).param("bureau", bureau).query(Target.class).list();
    }

    /** The plan an upload is to change; null where it becomes one of its own. */
    public @Nullable Target aimedAt(Actor actor, long importId) {
        long bureau = access.requireOwnOffice(actor);
        return jdbc.sql(AIMED)
                .param("import", importId)
                .param("bureau", bureau)
                .query(Target.class)
                .optional()
                .orElse(null);
    }

    private static void requireRead(Scope scope, long bureauId) {
        if (!scope.contains(bureauId)) {
            throw new NotFound("plan", "");
        }
    }
}
