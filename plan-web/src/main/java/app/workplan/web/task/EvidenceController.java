package app.workplan.web.task;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.attachment.AttachmentStore;
import app.workplan.service.attachment.KeptFile;
import app.workplan.service.progress.EvidenceFile;
import app.workplan.service.progress.EvidencePreviews;
import app.workplan.service.progress.EvidenceService;
import app.workplan.service.progress.HandInService;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.support.FilesForm;
import app.workplan.web.support.Flash;
import app.workplan.web.support.SecurityHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 佐证材料: uploaded to a share, downloaded, shown as a picture, taken away. */
@Controller
@RequiredArgsConstructor
class EvidenceController {

    private final TaskPages pages;
    private final TaskQueries tasks;
    private final HandInService handIns;
    private final EvidenceService evidence;
    private final EvidencePreviews previews;
    private final AttachmentStore store;

    @PostMapping("/shares/{id}/evidence")
    Object add(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            FilesForm form,
            RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.SHARE, id);
        boolean handedIn;
        try {
            handedIn = handIns.add(actor, id, form.files());
        } catch (RuleViolation why) {
            return pages.refuse(request, actor, scope, taskId, pages.refused("evidence", id, Map.of(), why));
        }
        Flash.tell(redirect, handedIn ? "evidence.added" : "evidence.waits");
        return "redirect:/tasks/" + taskId + "#act-" + id;
    }

    /** 下载: always a file to be saved, never a page. */
    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> download(Actor actor, Scope scope, @PathVariable long id) {
        EvidenceFile file = evidence.download(actor, scope, id);
        // opened before the answer begins, so that one that is not there is a page; whoever writes the answer closes it
        KeptFile kept = store.open(file.storedAs());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(file.fileName()))
                .header("Content-Security-Policy", SecurityHeaders.NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .contentLength(kept.bytes())
                .body(new InputStreamResource(kept.content()));
    }

    /** 预览: a picture and nothing else. */
    @GetMapping("/attachments/{id}/preview")
    ResponseEntity<byte[]> preview(Actor actor, Scope scope, @PathVariable long id) {
        EvidencePreviews.Preview preview = previews.of(actor, scope, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", SecurityHeaders.NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(preview.mediaType()))
                .body(preview.picture());
    }

    @PostMapping("/attachments/{id}/removal")
    Object remove(
            HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        long taskId = tasks.taskOf(scope, TaskQueries.Part.EVIDENCE, id);
        try {
            evidence.remove(actor, scope, id);
        } catch (RuleViolation why) {
            return pages.refuse(request, actor, scope, taskId, pages.refused("remove-evidence", id, Map.of(), why));
        }
        Flash.tell(redirect, "evidence.removed");
        return "redirect:/tasks/" + taskId + "#evidence";
    }

    private static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
