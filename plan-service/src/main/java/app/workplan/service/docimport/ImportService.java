package app.workplan.service.docimport;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.edit.Original;
import app.workplan.service.document.edit.PeriodEdits;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.drafting.PlanDrafting;
import app.workplan.service.organisation.SettingsService;
import app.workplan.service.plan.SourceDocumentRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.LongFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 原文导入: reads a text, keeps it as it came, and makes a draft of it. */
@Service
@RequiredArgsConstructor
public class ImportService {

    /** More items than any plan of a bureau has: the text is several documents, or none. */
    public static final int MAX_PLAN_ITEMS = 2_000;

    private static final int MAX_TITLE = 200;

    private final DocumentImportRepository imports;
    private final SourceDocumentRepository sources;
    private final PlanDrafting drafting;
    private final SettingsService settings;
    private final ImportAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 上传或粘贴: keeps the text and reads it while the caller waits.
     *
     * @return id of the import, ready to be looked through
     * @throws RuleViolation when nothing in it is numbered, or far too much
     */
    @Transactional
    public long start(Actor actor, UploadedText upload) {
        access.requireCanImport(actor);
        return keep(actor, upload, ImportReading.read(upload.fileName(), upload.text(), beforeFlood(actor)));
    }

    /**
     * Asks before any work is done whether the actor may import at all.
     *
     * @return what 汛期前 means in the actor's bureau
     */
    public MonthDay admit(Actor actor) {
        access.requireCanImport(actor);
        return beforeFlood(actor);
    }

    private MonthDay beforeFlood(Actor actor) {
        return settings.holding(actor.requireBureauId()).beforeFlood();
    }

    /**
     * Keeps a text.
     *
     * @param parsed what was read from it; null while it is still being read
     * @return id of the import
     */
    @Transactional
    public long keep(Actor actor, UploadedText upload, @Nullable ParsedDocument parsed) {
        access.requireCanImport(actor);
        long bureauId = actor.requireBureauId();
        SourceDocument source = sources.save(new SourceDocument(
                bureauId, upload.fileName(), upload.text(), upload.original(), clock.instant(), actor.userId()));
        DocumentImport made = imports.save(new DocumentImport(
                source, parsed == null ? null : ParsedDocuments.toJson(parsed), clock.instant(), actor.userId()));
        audit.record(Audited.of(actor, bureauId, "import.start", "import", made.requireId())
                .values(null, upload.fileName()));
        return made.requireId();
    }

    /**
     * 删除导入 that became no plan, and its text; the audit trail keeps that there was one.
     *
     * @throws RuleViolation when a plan was made of it, or is being made
     */
    @Transactional
    public void delete(Actor actor, long importId) {
        DocumentImport made = load(actor, importId);
        made.requireDeletable();
        imports.delete(made);
        SourceDocument source =
                sources.findById(made.getSourceDocumentId()).orElseThrow(() -> new NotFound("import", importId));
        sources.delete(source);
        audit.record(Audited.of(actor, made.getBureauId(), "import.delete", "import", importId)
                .values(source.getFileName(), null));
    }

    /**
     * 生成计划, as a command.
     *
     * @param title null to take the document's
     * @param from first day of the plan's period, null to take the document's
     * @param to last day, inclusive
     */
    public record CommitImport(
            long importId,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * 开始生成计划: everything that can be said at once is said here; the draft itself may take a while.
     *
     * @return false where the plan is made already, or being made
     * @throws RuleViolation when nothing can be tracked in it, or title or period are missing
     */
    @Transactional
    public boolean beginCommit(Actor actor, CommitImport command) {
        DocumentImport made = load(actor, command.importId());
        if (made.getPlanId() != null || made.getState() == ImportState.COMMITTING) {
            return false;
        }
        made.beginCommit();
        ParsedDocument parsed = parsedOf(made);
        titleOf(command, parsed);
        periodOf(command, parsed);
        return true;
    }

    /**
     * 生成计划: the draft, in one transaction with the import's new state. Sent twice, the second gives the same draft.
     *
     * @return id of the draft
     * @throws RuleViolation when nothing can be tracked in it, or title or period are missing
     */
    @Transactional
    public long commit(Actor actor, CommitImport command) {
        DocumentImport made = own(actor, command.importId(), imports::lockById);
        if (made.getPlanId() != null) {
            return made.getPlanId();
        }
        ParsedDocument parsed = parsedOf(made);
        SourceDocument source = sources.findById(made.getSourceDocumentId())
                .orElseThrow(() -> new NotFound("import", command.importId()));
        PlanPeriod period = periodOf(command, parsed);
        ParsedDocument read = readFor(period, parsed, source);
        Plan plan = drafting.draft(source, read, titleOf(command, parsed), period, actor.userId());
        plan.reportEvery(settings.holding(plan.getBureauId()).reportCycle());
        made.commit(plan.requireId());
        audit.record(Audited.of(actor, plan.getBureauId(), "import.commit", "plan", plan.requireId())
                .in(plan.requireId(), null)
                .values(null, plan.getTitle()));
        return plan.requireId();
    }

    private DocumentImport load(Actor actor, long importId) {
        return own(actor, importId, imports::findById);
    }

    private DocumentImport own(Actor actor, long importId, LongFunction<Optional<DocumentImport>> find) {
        access.requireCanImport(actor);
        DocumentImport made = find.apply(importId).orElseThrow(() -> new NotFound("import", importId));
        access.requireOwn(actor, made.getBureauId());
        return made;
    }

    private ParsedDocument parsedOf(DocumentImport made) {
        String json = made.getParsed();
        if (json == null) {
            throw new RuleViolation("import.notRead");
        }
        ParsedDocument parsed = ParsedDocuments.fromJson(json);
        if (parsed.items().isEmpty()) {
            throw new RuleViolation("import.noItems");
        }
        if (parsed.items().size() > MAX_PLAN_ITEMS) {
            throw new RuleViolation("import.tooManyItems", parsed.items().size(), MAX_PLAN_ITEMS);
        }
        return parsed;
    }

    /** Time words mean days of the period: where the office states another one, they are read again; corrections stay. */
    private ParsedDocument readFor(PlanPeriod period, ParsedDocument parsed, SourceDocument source) {
        ParsedDocument.Period stated = new ParsedDocument.Period(period.from(), period.to());
        if (stated.equals(parsed.metadata().period())) {
            return parsed;
        }
        MonthDay beforeFlood = settings.holding(source.getBureauId()).beforeFlood();
        return PeriodEdits.reread(
                parsed,
                new Original(source.getText(), beforeFlood),
                DocumentParser.parse(
                        source.getText(),
                        new ParseOptions(source.getFileName(), parsed.metadata().period(), beforeFlood)),
                DocumentParser.parse(source.getText(), new ParseOptions(source.getFileName(), stated, beforeFlood)));
    }

    private static String titleOf(CommitImport command, ParsedDocument parsed) {
        String title = command.title() == null || command.title().isBlank()
                ? parsed.metadata().title()
                : command.title().strip();
        if (title == null || title.isBlank()) {
            throw new RuleViolation("import.titleMissing");
        }
        return Characters.cut(title, MAX_TITLE);
    }

    private static PlanPeriod periodOf(CommitImport command, ParsedDocument parsed) {
        ParsedDocument.Period read = parsed.metadata().period();
        LocalDate from = command.from() != null ? command.from() : read == null ? null : read.from();
        LocalDate to = command.to() != null ? command.to() : read == null ? null : read.to();
        if (from == null || to == null) {
            throw new RuleViolation("import.periodMissing");
        }
        return PlanPeriod.stated(from, to);
    }
}
