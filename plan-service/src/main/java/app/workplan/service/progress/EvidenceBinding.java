package app.workplan.service.progress;

import app.workplan.domain.progress.CompletionOutcome;
import app.workplan.domain.progress.Evidence;
import app.workplan.domain.progress.EvidenceOf;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.attachment.Attachments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 随件提交: files that wait go with the report, the completion or the record they were chosen for, in its transaction. */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceBinding {

    private final EvidenceRepository evidence;
    private final ProgressEntryRepository entries;
    private final CompletionRepository completions;
    private final Attachments attachments;
    private final Clock clock;

    /** With the report that was just made. */
    public void toLastEntry(EvidenceOf of, Collection<Long> ids) {
        long entry = entries.findFirstByShareIdOrderByEnteredAtDescIdDesc(of.shareId() == null ? -1 : of.shareId())
                .orElseThrow(() -> new RuleViolation("evidence.gone"))
                .requireId();
        bind(of, ids, evidence.findByProgressEntryIdAndRemovedAtIsNull(entry), e -> e.attachToEntry(entry, now()));
    }

    /** With a completion; what an earlier one of the share showed may be shown again. */
    public void toCompletion(EvidenceOf of, Collection<Long> ids, long completion) {
        bind(
                of,
                ids,
                evidence.findByCompletionIdAndRemovedAtIsNull(completion),
                e -> e.attachToCompletion(completion, now()));
    }

    /** 补充: with the completion that waits for the office; without one the files go on waiting. */
    public boolean toWaitingCompletion(EvidenceOf of, Collection<Long> ids) {
        return completions
                .findByShareIdAndOutcome(of.shareId() == null ? -1 : of.shareId(), CompletionOutcome.PENDING)
                .map(pending -> {
                    toCompletion(of, ids, pending.requireId());
                    return true;
                })
                .orElse(false);
    }

    /** With the record of an occurrence. */
    public void toRecord(EvidenceOf of, Collection<Long> ids, long record) {
        bind(
                of,
                ids,
                evidence.findByOccurrenceRecordIdAndRemovedAtIsNull(record),
                e -> e.attachToRecord(record, now()));
    }

    private Instant now() {
        return clock.instant();
    }

    private void bind(EvidenceOf of, Collection<Long> ids, List<Evidence> there, Consumer<Evidence> attach) {
        int count = there.size();
        for (Long id : ids) {
            Evidence one = evidence.findById(id)
                    .filter(found -> found.isOf(of) && found.isThere())
                    .orElseThrow(() -> new RuleViolation("evidence.gone"));
            if (there.stream().anyMatch(old -> old.getSha256().equals(one.getSha256()))) {
                continue;
            }
            if (++count > attachments.mostFiles()) {
                throw new RuleViolation("evidence.tooMany", attachments.mostFiles());
            }
            attach.accept(one.isWaiting() ? one : evidence.save(one.again()));
        }
    }
}
