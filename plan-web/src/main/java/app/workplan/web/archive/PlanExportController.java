package app.workplan.web.archive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.archive.ArchiveService;
import app.workplan.web.support.ReadyFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 整计划导出. */
@Slf4j
@Controller
@RequiredArgsConstructor
class PlanExportController {

    private final ArchiveService archive;
    private final ReadyFiles ready;

    @GetMapping("/plans/{id}/plan.json")
    ResponseEntity<Resource> export(Actor actor, @PathVariable long id) throws IOException {
        Path path = null;
        try {
            path = ready.next();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                archive.export(actor, id, out);
            }
            archive.exported(actor, id);
            return ready.send(path, "plan-" + id + ".json", MediaType.APPLICATION_JSON);
        } catch (IOException full) {
            log.error("A plan could not be written out", full);
            ready.discard(path);
            throw new RuleViolation("archive.noRoom");
        } catch (RuntimeException failed) {
            ready.discard(path);
            throw failed;
        }
    }
}
