package app.workplan.service.docimport;

import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.document.ParsedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入的读取: what was uploaded lately, and one import to be looked through. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ImportQueries {

    private static final String RECENT = """
        select i.id, d.file_name, i.state, length(d.text) as characters, i.plan_id, p.title as plan_title,
               i.created_at, u.display_name as created_by
        from document_import i
        join source_document d on d.id = i.source_document_id
        left join plan p on p.id = i.plan_id
        left join user_account u on u.id = i.created_by
        where i.bureau_id = :bureau
        order by i.created_at desc, i.id desc
        limit 20
        """;

    private static final String STANDING = """
        select i.id, i.state, i.plan_id, d.file_name, length(d.text) as characters, i.created_at, i.failure
        from document_import i
        join source_document d on d.id = i.source_document_id
        where i.id = :id and i.bureau_id = :bureau
        """;

    /** The same text, or the same file, under other imports of the bureau, the newest first. */
    private static final String EARLIER = """
        select i.id, i.plan_id, p.title as plan_title, p.state as plan_state, i.created_at,
               u.display_name as created_by
        from document_import own
        join source_document s on s.id = own.source_document_id
        join source_document d on d.bureau_id = s.bureau_id and d.id <> s.id
                              and (d.sha256 = s.sha256 or d.file_sha256 = s.file_sha256)
        join document_import i on i.source_document_id = d.id
        left join plan p on p.id = i.plan_id
        left join user_account u on u.id = i.created_by
        where own.id = :id and own.bureau_id = :bureau and (i.created_at, i.id) < (own.created_at, own.id)
        order by i.created_at desc, i.id desc
        limit 3
        """;

    private static final String ONE = """
        select i.id, i.bureau_id, i.state, i.plan_id, i.parsed, i.created_at, i.failure, i.version, i.answers,
               i.last_correction, d.file_name, d.text, d.file_format,
               d.left_out, p.state as plan_state
        from document_import i
        join source_document d on d.id = i.source_document_id
        left join plan p on p.id = i.plan_id
        where i.id = :id and i.bureau_id = :bureau
        """;

    private static final String OF_DRAFT = """
        select i.id from document_import i join plan p on p.id = i.plan_id
        where i.plan_id = :plan and i.bureau_id = :bureau and p.state = 'DRAFT' and i.amends_plan_id is null
        """;

    private final JdbcClient jdbc;
    private final ImportAccess access;
    private final ImportDictionary dictionary;

    /** 最近的导入 of the actor's bureau, newest first, at most twenty. */
    public List<RecentImport> recent(Actor actor) {
        access.requireCanImport(actor);
        return jdbc.sql(RECENT)
                .param("bureau", actor.requireBureauId())
                .query(RecentImport.class)
                .list();
    }

    /**
     * How an import stands, whether it is read already or not; one statement.
     *
     * @throws NotFound when it is unknown or another bureau's
     */
    public ImportStanding standing(Actor actor, long importId) {
        access.requireCanImport(actor);
        return jdbc.sql(STANDING)
                .param("id", importId)
                .param("bureau", actor.requireBureauId())
                .query(ImportStanding.class)
                .optional()
                .orElseThrow(() -> new NotFound("import", importId));
    }

    /** The import a draft was made of, where it was made of one and the actor may give it up. */
    public Optional<Long> ofDraft(Actor actor, long planId) {
        access.requireCanImport(actor);
        return jdbc.sql(OF_DRAFT)
                .param("plan", planId)
                .param("bureau", actor.requireBureauId())
                .query(Long.class)
                .optional();
    }

    /**
     * One import that was read; three statements.
     *
     * @throws NotFound when it is unknown, another bureau's, or not read
     */
    public ImportReview review(Actor actor, long importId) {
        access.requireCanImport(actor);
        Stored stored = jdbc.sql(ONE)
                .param("id", importId)
                .param("bureau", actor.requireBureauId())
                .query(Stored.class)
                .optional()
                .orElseThrow(() -> new NotFound("import", importId));
        access.requireOwn(actor, stored.bureauId());
        if (stored.parsed() == null) {
            throw new NotFound("import", importId);
        }
        ParsedDocument parsed = ParsedDocuments.fromJson(stored.parsed());
        BureauNames names = dictionary.of(stored.bureauId());
        return new ImportReview(
                stored.id(),
                stored.state(),
                stored.planId(),
                stored.planState(),
                stored.fileName(),
                stored.text(),
                stored.createdAt(),
                parsed,
                ImportFindings.of(parsed, names),
                parsed.items().size() <= ImportService.MAX_PLAN_ITEMS,
                jdbc.sql(EARLIER)
                        .param("id", importId)
                        .param("bureau", stored.bureauId())
                        .query(EarlierImport.class)
                        .list(),
                names,
                stored.answers() == null ? Set.of() : Set.of(stored.answers().split("\n")),
                stored.version(),
                stored.lastCorrection(),
                stored.failure(),
                stored.fileFormat(),
                stored.leftOut() == null ? List.of() : List.of(stored.leftOut().split(",")));
    }

    private record Stored(
            long id,
            long bureauId,
            ImportState state,
            @Nullable Long planId,
            @Nullable String parsed,
            Instant createdAt,
            @Nullable String failure,
            int version,
            @Nullable String answers,
            @Nullable String lastCorrection,
            @Nullable String fileName,
            String text,
            @Nullable String fileFormat,
            @Nullable String leftOut,
            @Nullable PlanState planState) {}
}
