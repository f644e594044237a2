package app.workplan.service.paper.template;

import app.workplan.domain.attachment.FileName;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.writer.TemplateCheck;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公文模板的换用. */
@Service
@Transactional
@RequiredArgsConstructor
public class TemplateService {

    private static final String ENTITY = "template";

    private final JdbcClient jdbc;
    private final TemplateAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 换上一个模板; the one before is gone.
     *
     * @param sentName as the browser sent it
     * @throws RuleViolation when the file may not be a template, named by what is wrong
     */
    public void keep(Actor actor, @Nullable String sentName, byte[] file) {
        long bureau = access.requireOffice(actor);
        TemplateCheck.require(file);
        String name = name(sentName);
        String before = standing(bureau);
        jdbc.sql("""
            insert into document_template as t (bureau_id, file_name, file, kept_at, kept_by)
            values (:bureau, :name, :file, :at, :who)
            on conflict (bureau_id) do update
            set file_name = excluded.file_name, file = excluded.file, kept_at = excluded.kept_at,
                kept_by = excluded.kept_by
            """)
                .param("bureau", bureau)
                .param("name", name)
                .param("file", file)
                .param("at", Timestamp.from(clock.instant()))
                .param("who", actor.userId())
                .update();
        audit.record(Audited.of(actor, bureau, "template.keep", ENTITY, bureau).values(before, name));
    }

    /**
     * 恢复内置模板.
     *
     * @throws NotFound when the bureau has none of its own
     */
    public void remove(Actor actor) {
        long bureau = access.requireOffice(actor);
        String before = standing(bureau);
        int removed = jdbc.sql("delete from document_template where bureau_id = :bureau")
                .param("bureau", bureau)
                .update();
        if (removed == 0) {
            throw new NotFound(ENTITY, bureau);
        }
        audit.record(
                Audited.of(actor, bureau, "template.remove", ENTITY, bureau).values(before, null));
    }

    private @Nullable String standing(long bureau) {
        return jdbc.sql("select file_name from document_template where bureau_id = :bureau for update")
                .param("bureau", bureau)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String name(@Nullable String sent) {
        String shown = FileName.shown(sent);
        return Characters.cut(shown.isEmpty() ? "docx" : shown, FileName.MAX);
    }
}
