package app.workplan.service.paper.template;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.document.writer.DocumentTemplate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公文模板的读取. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TemplateQueries {

    private final JdbcClient jdbc;
    private final TemplateAccess access;

    /** The own template, as the office's page shows it. */
    public Optional<KeptTemplate> kept(Actor actor) {
        return jdbc.sql("""
            select t.file_name, octet_length(t.file)::bigint as size, t.kept_at, u.display_name as kept_by
            from document_template t join user_account u on u.id = t.kept_by
            where t.bureau_id = :bureau
            """)
                .param("bureau", access.requireOffice(actor))
                .query((row, number) -> new KeptTemplate(
                        row.getString("file_name"),
                        row.getLong("size"),
                        row.getTimestamp("kept_at").toInstant(),
                        row.getString("kept_by")))
                .optional();
    }

    /**
     * The own template's file.
     *
     * @throws NotFound when the bureau has none
     */
    public DocumentTemplate file(Actor actor) {
        long bureau = access.requireOffice(actor);
        return of(bureau).orElseThrow(() -> new NotFound("template", bureau));
    }

    /** What documents of a bureau are laid out with, whoever asks for them; none: the shipped one. */
    public Optional<DocumentTemplate> of(long bureau) {
        return jdbc.sql("select file from document_template where bureau_id = :bureau")
                .param("bureau", bureau)
                .query((row, number) -> new DocumentTemplate(row.getBytes("file")))
                .optional();
    }
}
