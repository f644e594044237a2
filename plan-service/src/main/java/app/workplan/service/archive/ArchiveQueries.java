package app.workplan.service.archive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** 导入前的预览. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ArchiveQueries {

    private static final String CHOICES = """
            select d.id, d.name from department d where d.bureau_id = :bureau order by d.position, d.id
            """;

    private final UploadedPlans uploads;
    private final ArchiveAccess access;
    private final JdbcClient jdbc;

    /** @throws app.workplan.domain.shared.Forbidden unless the actor may import plans */
    public void requireImporter(Actor actor) {
        access.requireOwnOffice(actor);
    }

    /**
     * What the file would bring.
     *
     * @throws NotFound when there is no such upload for this actor, or its plan is made
     */
    public PlanUpload review(Actor actor, long uploadId) {
        UploadedPlans.Upload upload = uploads.read(uploadId);
        access.requireOwn(actor, upload.bureauId(), uploadId);
        ArchiveFile file = ArchiveFile.read(upload.requireContent());
        Map<Integer, @Nullable Long> matched = uploads.matched(upload.bureauId(), file);
        List<PlanUpload.Department> departments = file.names(ArchiveTables.DEPARTMENTS).entrySet().stream()
                .map(one -> new PlanUpload.Department(one.getKey(), one.getValue(), matched.get(one.getKey())))
                .toList();
        ObjectNode plan = file.plan();
        return new PlanUpload(
                uploadId,
                upload.fileName(),
                file.exportedFrom(),
                upload.planId(),
                plan.path("title").asString(""),
                plan.path("kind").asString(""),
                plan.path("state").asString(""),
                plan.path("periodFrom").asString(""),
                plan.path("periodTo").asString(""),
                file.counts(),
                departments,
                jdbc.sql(CHOICES)
                        .param("bureau", upload.bureauId())
                        .query(RecordRows.of(PlanUpload.Choice.class))
                        .list(),
                uploads.lostGroups(upload.bureauId(), file),
                file.names(ArchiveTables.PEOPLE).size());
    }
}
