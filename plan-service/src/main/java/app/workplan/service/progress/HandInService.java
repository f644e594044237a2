package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 带附件提交: a report, a completion or a record together with the files that show it. The files are kept first and for
 * themselves, so that they survive a refusal of the rest; then all is handed in in one transaction.
 */
@Service
@RequiredArgsConstructor
public class HandInService {

    private final EvidenceAccess access;
    private final EvidenceKeeping keeping;
    private final EvidenceBinding binding;
    private final CompletionService completions;
    private final ReportService reports;
    private final OccurrenceService occurrences;
    private final TransactionTemplate transaction;

    /**
     * 申请办结 with files.
     *
     * @return id of the completion
     * @throws RuleViolation when a file or the completion is refused; files that were good wait
     */
    public long markDone(Actor actor, long shareId, String text, HandInFiles files) {
        EvidencePlace place = access.requireCanHandIn(actor, shareId);
        Set<Long> ids = keep(actor, place, files);
        return in(() -> {
            long id = completions.markDone(actor, shareId, text, !ids.isEmpty());
            binding.toCompletion(place.of(), ids, id);
            return id;
        });
    }

    /** 填报 with files; those of a draft wait for the head. */
    public Submitted report(Actor actor, ReportProgress command, HandInFiles files) {
        EvidencePlace place = access.requireCanDraft(actor, command.shareId());
        Set<Long> ids = keep(actor, place, files);
        return in(() -> {
            Submitted done = reports.submit(actor, command);
            if (done.reported() > 0 && !ids.isEmpty()) {
                binding.toLastEntry(place.of(), ids);
            }
            return done;
        });
    }

    /**
     * 记一次 with files.
     *
     * @return id of the record
     */
    public long record(
            Actor actor, long occurrenceId, LocalDate heldOn, String note, @Nullable String post, HandInFiles files) {
        EvidencePlace place = access.requireCanRecord(actor, occurrenceId);
        Set<Long> ids = keep(actor, place, files);
        return in(() -> {
            long id = occurrences.record(actor, occurrenceId, heldOn, note, post);
            binding.toRecord(place.of(), ids, id);
            return id;
        });
    }

    /**
     * 上传附件 alone: for the completion that waits, else for whatever is handed in next.
     *
     * @return whether it is with the completion that waits
     */
    public boolean add(Actor actor, long shareId, HandInFiles files) {
        EvidencePlace place = access.requireCanDraft(actor, shareId);
        if (files.uploads().isEmpty()) {
            throw new RuleViolation("evidence.none");
        }
        Set<Long> ids = keep(actor, place, files);
        return access.canHandIn(actor, place) && in(() -> binding.toWaitingCompletion(place.of(), ids));
    }

    /** 上传 for an occurrence whose day could not be read: the files wait. */
    public void keepForOccurrence(Actor actor, long occurrenceId, HandInFiles files) {
        keep(actor, access.requireCanRecord(actor, occurrenceId), files);
    }

    private Set<Long> keep(Actor actor, EvidencePlace place, HandInFiles files) {
        if (!files.uploads().isEmpty() && !place.open()) {
            throw new RuleViolation("share.notReportable");
        }
        Set<Long> ids = new LinkedHashSet<>(files.chosen());
        ids.addAll(keeping.keep(actor, place, files.uploads()));
        return ids;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
