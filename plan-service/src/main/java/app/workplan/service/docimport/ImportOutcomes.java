package app.workplan.service.docimport;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.shared.DomainException;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.organisation.SettingsService;
import app.workplan.service.plan.SourceDocumentRepository;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How work on an import that nobody waits for any more ended: each ending is one short transaction. */
@Slf4j
@Component
@RequiredArgsConstructor
class ImportOutcomes {

    private static final String BROKEN = "import.broken";
    private static final String INTERRUPTED = "import.interrupted";

    private final DocumentImportRepository imports;
    private final SourceDocumentRepository sources;
    private final SettingsService settings;

    /** 识别完成; nothing where the import was deleted meanwhile. */
    @Transactional
    public void read(long importId, ParsedDocument parsed) {
        imports.findById(importId).ifPresent(one -> one.read(ParsedDocuments.toJson(parsed)));
    }

    /** 识别失败. */
    @Transactional
    public void failed(long importId, Throwable why) {
        imports.findById(importId).ifPresent(one -> one.fail(reason(importId, why)));
    }

    /** 没能生成计划: the import is there to be committed again. */
    @Transactional
    public void notCommitted(long importId, Throwable why) {
        imports.findById(importId).ifPresent(one -> one.giveUpCommit(reason(importId, why)));
    }

    /**
     * What the last run of the program left unfinished: plans half made are not there (their transaction never ended),
     * so their imports wait for the office again; texts half read are read once more. A plan that another node is making
     * this moment is left to it; a text it is reading is read twice and kept once.
     *
     * @return imports to be read
     */
    @Transactional
    public List<Long> leftUnfinished() {
        imports.lockFree(ImportState.COMMITTING).forEach(one -> one.giveUpCommit(INTERRUPTED));
        return imports.findByState(ImportState.READING).stream()
                .map(DocumentImport::requireId)
                .toList();
    }

    /** A text that is still to be read, and what 汛期前 means in its bureau. */
    record Unread(UploadedText text, MonthDay beforeFlood) {}

    /** The text of an import that is still to be read. */
    @Transactional(readOnly = true)
    public Optional<Unread> unread(long importId) {
        return imports.findById(importId)
                .filter(one -> one.getState() == ImportState.READING)
                .flatMap(one -> sources.findById(one.getSourceDocumentId()))
                .map(source -> new Unread(
                        new UploadedText(source.getFileName(), source.getText()),
                        settings.holding(source.getBureauId()).beforeFlood()));
    }

    private static String reason(long importId, Throwable why) {
        if (why instanceof DomainException known) {
            return Stream.concat(
                            Stream.of(known.getCode()), known.getArgs().stream().map(String::valueOf))
                    .collect(Collectors.joining(" "));
        }
        log.error("Import {} failed", importId, why);
        return BROKEN;
    }
}
