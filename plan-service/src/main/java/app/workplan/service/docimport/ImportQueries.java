package app.workplan.service.docimport;

import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.parser.DepartmentWords;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        select i.id, i.bureau_id, i.state, i.plan_id, i.parsed, i.created_at, i.failure, d.file_name, d.text,
               d.file_format, d.left_out
        from document_import i
        join source_document d on d.id = i.source_document_id
        where i.id = :id and i.bureau_id = :bureau
        """;

    /** Names as well as aliases, and the groups with their members of the day. */
    private static final String NAMES = """
        select d.name, d.id, null::bigint[] as members from department d where d.bureau_id = :bureau
        union all
        select a.name, a.department_id, null from department_alias a where a.bureau_id = :bureau
        union all
        select g.name, null, array(select m.department_id from department_group_member m
                                   where m.group_id = g.id and m.valid_from <= :day
                                     and (m.valid_to is null or m.valid_to >= :day))
        from department_group g where g.bureau_id = :bureau
        """;

    private final JdbcClient jdbc;
    private final ImportAccess access;
    private final Clock clock;

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
        return new ImportReview(
                stored.id(),
                stored.state(),
                stored.planId(),
                stored.fileName(),
                stored.text(),
                stored.createdAt(),
                parsed,
                findings(stored.bureauId(), parsed),
                parsed.items().size() <= ImportService.MAX_PLAN_ITEMS,
                jdbc.sql(EARLIER)
                        .param("id", importId)
                        .param("bureau", stored.bureauId())
                        .query(EarlierImport.class)
                        .list(),
                stored.failure(),
                stored.fileFormat(),
                stored.leftOut() == null ? List.of() : List.of(stored.leftOut().split(",")));
    }

    private ImportFindings findings(long bureauId, ParsedDocument parsed) {
        Map<String, Long> departments = new HashMap<>();
        Map<String, List<Long>> groups = new HashMap<>();
        jdbc.sql(NAMES)
                .param("bureau", bureauId)
                .param("day", LocalDate.now(clock))
                .query((ResultSet row) -> {
                    String key = DepartmentWords.key(row.getString("name"));
                    if (row.getArray("members") == null) {
                        departments.put(key, row.getLong("id"));
                    } else {
                        groups.put(key, List.of((Long[]) row.getArray("members").getArray()));
                    }
                });
        return ImportFindings.of(parsed, departments, groups);
    }

    private record Stored(
            long id,
            long bureauId,
            ImportState state,
            @Nullable Long planId,
            @Nullable String parsed,
            Instant createdAt,
            @Nullable String failure,
            @Nullable String fileName,
            String text,
            @Nullable String fileFormat,
            @Nullable String leftOut) {}
}
