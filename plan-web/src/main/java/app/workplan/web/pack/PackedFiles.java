package app.workplan.web.pack;

import java.util.List;
import java.util.Objects;

/** 一项任务在包内的佐证材料, in the order they were handed in. */
public record PackedFiles(List<PackedFile> all) {

    /** Handed in with a report. */
    public List<PackedFile> ofEntry(long id) {
        return all.stream()
                .filter(one -> Objects.equals(one.evidence().entryId(), id))
                .toList();
    }

    /** Handed in with a completion. */
    public List<PackedFile> ofCompletion(long id) {
        return all.stream()
                .filter(one -> Objects.equals(one.evidence().completionId(), id))
                .toList();
    }

    /** Handed in with a record of an occurrence. */
    public List<PackedFile> ofRecord(long id) {
        return all.stream()
                .filter(one -> Objects.equals(one.evidence().recordId(), id))
                .toList();
    }

    /** How many are in the pack. */
    public int there() {
        return (int) all.stream().filter(one -> one.place() != null).count();
    }

    /** How many should be and are not. */
    public int missing() {
        return (int) all.stream().filter(PackedFile::missing).count();
    }
}
