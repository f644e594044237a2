package app.workplan.web.api;

import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.docimport.ImportJobs;
import app.workplan.service.docimport.ImportQueries;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.ImportStanding;
import app.workplan.service.docimport.UploadedFile;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 导入接口: a document to be read; the office looks it through on the page before it becomes a plan. */
@RestController
@RequiredArgsConstructor
class ImportsApi {

    private static final String FILE_NAME = "fileName";

    private final ImportService service;
    private final ImportJobs jobs;
    private final ImportQueries imports;
    private final Texts texts;
    private final ApiOnce once;

    /** 粘贴的文字. */
    record ImportBody(@Nullable String text) {}

    /** 收到的导入. */
    record ImportReceived(long importId) {}

    /**
     * 导入进行到哪一步.
     *
     * @param planId the draft made of it, null before
     * @param failure why it failed, in words
     */
    record ImportStatus(
            long importId,
            ImportState importState,
            @Nullable Long planId,
            @Nullable String fileName,
            int characters,
            Instant createdAt,
            @Nullable String failure) {}

    @Needs(TokenScope.IMPORT)
    @PostMapping(path = "/api/v1/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportReceived> importText(HttpServletRequest request, Actor actor, @RequestBody ImportBody body) {
        service.admit(actor);
        return once.created(
                request,
                ImportReceived.class,
                () -> new ImportReceived(
                        jobs.read(actor, new UploadedText(null, body.text() == null ? "" : body.text()))));
    }

    /** The file as the body, its name in {@code fileName}; of any format the page takes. */
    @Needs(value = TokenScope.IMPORT, parameters = FILE_NAME)
    @PostMapping(path = "/api/v1/imports", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<ImportReceived> importFile(HttpServletRequest request, Actor actor) {
        String name = new ApiParameters(request).text(FILE_NAME);
        // reading has no effect and may take long: it is done before anything is claimed
        UploadedText text = jobs.textOf(actor, new UploadedFile(name == null ? "-" : name, BodyFilter.bodyOf(request)));
        return once.created(request, ImportReceived.class, () -> new ImportReceived(jobs.read(actor, text)));
    }

    @Needs(TokenScope.IMPORT)
    @GetMapping("/api/v1/imports/{id}")
    ImportStatus importStatus(Actor actor, @PathVariable long id) {
        ImportStanding standing = imports.standing(actor, id);
        return new ImportStatus(
                standing.id(),
                standing.state(),
                standing.planId(),
                standing.fileName(),
                standing.characters(),
                standing.createdAt(),
                texts.ofKept(standing.failure()));
    }
}
