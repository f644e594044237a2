package app.workplan.service.progress;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 一项任务的佐证材料.
 *
 * @param rows what the reader may see, newest first; removed ones too, which say so
 */
public record TaskEvidence(List<EvidenceView> rows) {

    /** Handed in, removed or not. */
    public List<EvidenceView> handedIn() {
        return rows.stream().filter(row -> row.attachedAt() != null).toList();
    }

    /** How many files of a share are there. */
    public long countOf(long shareId) {
        return handedIn().stream()
                .filter(EvidenceView::isThere)
                .filter(row -> Objects.equals(row.shareId(), shareId))
                .count();
    }

    /** 待提交 with the next report or completion of a share. */
    public List<EvidenceView> waitingOf(long shareId) {
        return rows.stream()
                .filter(row -> row.isWaiting() && row.occurrenceId() == null && Objects.equals(row.shareId(), shareId))
                .toList();
    }

    /** What the next completion of a share begins with: what waits, and what the last one showed, if it came back. */
    public List<EvidenceView> offeredOf(long shareId) {
        return Stream.concat(
                        waitingOf(shareId).stream(),
                        rows.stream()
                                .filter(row -> row.again() && row.isThere() && Objects.equals(row.shareId(), shareId)))
                .toList();
    }

    /** 待提交 with the next record of an occurrence. */
    public List<EvidenceView> waitingOfOccurrence(long occurrenceId) {
        return rows.stream()
                .filter(row -> row.isWaiting() && Objects.equals(row.occurrenceId(), occurrenceId))
                .toList();
    }

    /** What was handed in with an event of the timeline. */
    public List<EvidenceView> with(String kind, long id) {
        Function<EvidenceView, @Nullable Long> of = switch (kind) {
            case "ENTRY" -> EvidenceView::progressEntryId;
            case "HANDED_IN" -> EvidenceView::completionId;
            case "RECORDED" -> EvidenceView::occurrenceRecordId;
            default -> row -> null;
        };
        return rows.stream().filter(row -> Objects.equals(of.apply(row), id)).toList();
    }
}
