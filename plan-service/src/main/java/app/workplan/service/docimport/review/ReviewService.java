package app.workplan.service.docimport.review;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.docimport.DocumentImportRepository;
import app.workplan.service.docimport.ImportAccess;
import app.workplan.service.docimport.ParsedDocuments;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.drafting.DraftService;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核对: corrects what was read of an import, answers its doubts, takes the last step back, and gives a draft up again. */
@Service
@RequiredArgsConstructor
public class ReviewService {

    private static final String ANSWER = "import.answer";
    private static final String SEEN = "import.seen";

    private final DocumentImportRepository imports;
    private final ReviewDesk desk;
    private final EarlierWorkQueries earlier;
    private final DraftService drafts;
    private final ImportAccess access;
    private final AuditTrail audit;

    /**
     * 更正.
     *
     * @param version the version the page showed
     * @return first character of the item to show next, null for none
     * @throws StaleVersion when the page carries no version, or an old one
     * @throws RuleViolation when it makes no sense, or the import does not wait to be looked through
     */
    @Transactional
    public @Nullable Integer correct(Actor actor, long importId, @Nullable Integer version, Correction correction) {
        DocumentImport made = open(actor, importId, version);
        ParsedDocument before = parsed(made);
        ParsedDocument after = desk.corrected(made, before, correction);
        if (after.equals(before)) {
            return correction.item();
        }
        made.correct(ParsedDocuments.toJson(after), made.getAnswers(), correction.kind());
        record(
                actor,
                made,
                correction.kind(),
                Differences.before(before, after, correction),
                Differences.after(before, after, correction));
        return Differences.shown(before, after, correction);
    }

    /**
     * 采用全部建议: departments learnt from earlier plans where an item has none, and unknown names as new departments, in one
     * step that one undo takes back.
     *
     * @param version the version the page with the preview showed
     * @throws StaleVersion when the page carries no version, or an old one
     * @throws RuleViolation when nothing is proposed
     */
    @Transactional
    public void takeProposals(Actor actor, long importId, @Nullable Integer version) {
        DocumentImport made = open(actor, importId, version);
        ParsedDocument before = parsed(made);
        Proposals proposals = desk.proposals(made, before, earlier.of(actor));
        if (proposals.isEmpty()) {
            throw new RuleViolation("importEdit.noProposals");
        }
        Correction correction = proposals.correction();
        ParsedDocument after = desk.corrected(made, before, correction);
        Set<String> settled = new LinkedHashSet<>(ReviewDesk.settled(made));
        proposals.names().forEach(one -> settled.add(one.key()));
        made.correct(ParsedDocuments.toJson(after), String.join("\n", settled), correction.kind());
        record(
                actor,
                made,
                correction.kind(),
                Differences.before(before, after, correction),
                proposals.told() + Differences.after(before, after, correction));
    }

    /**
     * 没问题: the doubt is settled without a change.
     *
     * @param key of an open doubt
     * @throws StaleVersion when the page carries no version, or an old one
     */
    @Transactional
    public void answer(Actor actor, long importId, @Nullable Integer version, String key) {
        DocumentImport made = open(actor, importId, version);
        ParsedDocument document = parsed(made);
        if (desk.doubts(made, document).open().stream()
                .noneMatch(one -> one.key().equals(key))) {
            throw new RuleViolation("importEdit.doubtGone");
        }
        settle(actor, made, Set.of(key), ANSWER, key);
    }

    /**
     * 都看过了: has to hold before a plan is made.
     *
     * @param version the version the page showed, null to take whatever stands
     * @param seen whether the office says that it has looked at every doubt
     * @throws RuleViolation when doubts are open and nobody says so
     */
    @Transactional
    public void requireLookedThrough(Actor actor, long importId, @Nullable Integer version, boolean seen) {
        DocumentImport made = load(actor, importId);
        if (made.getParsed() == null || made.getPlanId() != null) {
            return;
        }
        made.requireVersion(version);
        Set<String> open = new LinkedHashSet<>();
        desk.doubts(made, parsed(made)).open().forEach(one -> open.add(one.key()));
        if (open.isEmpty()) {
            return;
        }
        if (!seen) {
            throw new RuleViolation("importEdit.doubtsOpen", open.size());
        }
        settle(actor, made, open, SEEN, String.valueOf(open.size()));
    }

    /**
     * 撤销 of the last correction or answer.
     *
     * @throws StaleVersion when the page carries no version, or an old one
     * @throws RuleViolation when there is nothing to undo
     */
    @Transactional
    public void undo(Actor actor, long importId, @Nullable Integer version) {
        DocumentImport made = open(actor, importId, version);
        String what = made.getLastCorrection();
        made.undoCorrection();
        record(actor, made, "import.undo", what, null);
    }

    /**
     * 撤回生成: as long as the plan is a draft it can be given up; the import is looked through again with all corrections.
     *
     * @throws RuleViolation when no plan was made of it, or the plan is issued
     */
    @Transactional
    public void withdraw(Actor actor, long importId) {
        DocumentImport made = load(actor, importId);
        long planId = made.withdraw();
        imports.saveAndFlush(made);
        drafts.takeBack(actor, planId);
        record(actor, made, "import.withdraw", String.valueOf(planId), null);
    }

    private void settle(Actor actor, DocumentImport made, Set<String> keys, String kind, String told) {
        Set<String> settled = new LinkedHashSet<>(ReviewDesk.settled(made));
        settled.addAll(keys);
        made.correct(Objects.requireNonNull(made.getParsed()), String.join("\n", settled), kind);
        record(actor, made, kind, null, told);
    }

    private void record(
            Actor actor, DocumentImport made, String kind, @Nullable String before, @Nullable String after) {
        audit.record(Audited.of(actor, made.getBureauId(), kind, "import", made.requireId())
                .values(before, after));
    }

    private DocumentImport open(Actor actor, long importId, @Nullable Integer version) {
        DocumentImport made = load(actor, importId);
        made.requireSeen(version);
        return made;
    }

    private DocumentImport load(Actor actor, long importId) {
        access.requireCanImport(actor);
        DocumentImport made = imports.findById(importId).orElseThrow(() -> new NotFound("import", importId));
        access.requireOwn(actor, made.getBureauId());
        return made;
    }

    private static ParsedDocument parsed(DocumentImport made) {
        String json = made.getParsed();
        if (json == null) {
            throw new RuleViolation("import.notRead");
        }
        return ParsedDocuments.fromJson(json);
    }
}
