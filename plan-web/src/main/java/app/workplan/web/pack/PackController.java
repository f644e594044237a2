package app.workplan.web.pack;

import app.workplan.domain.shared.Actor;
import app.workplan.service.pack.Pack;
import app.workplan.service.pack.PackQueries;
import app.workplan.service.pack.PackService;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.ReadyFiles;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 佐证包, of a task or of a whole plan. */
@Controller
@RequiredArgsConstructor
class PackController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final PackQueries queries;
    private final PackService service;
    private final PackWriter writer;
    private final ReadyFiles ready;

    @GetMapping("/tasks/{id}/evidence.zip")
    ResponseEntity<Resource> ofTask(Actor actor, Scope scope, @PathVariable long id) throws IOException {
        Pack pack = queries.ofTask(actor, scope, id);
        return send(actor, scope, pack, pack.tasks().get(0).code());
    }

    @GetMapping("/plans/{id}/evidence.zip")
    ResponseEntity<Resource> ofPlan(Actor actor, Scope scope, @PathVariable long id) throws IOException {
        Pack pack = queries.ofPlan(actor, scope, id);
        return send(actor, scope, pack, pack.plan());
    }

    private ResponseEntity<Resource> send(Actor actor, Scope scope, Pack pack, String name) throws IOException {
        Packed packed = writer.write(actor, scope, pack);
        service.taken(actor, pack, packed.files(), packed.missing());
        return ready.send(packed.path(), PackNames.safe(name + " " + pack.day() + ".zip"), ZIP);
    }
}
