package app.workplan.service.document.edit;

import app.workplan.service.document.ParsedDocument.RegionKind;
import org.jspecify.annotations.Nullable;

/** A stretch of the text; the owner is there for kind ITEM. */
final class Stretch {

    final int start;
    int end;
    RegionKind kind;

    @Nullable
    Entry owner;

    Stretch(int start, int end, RegionKind kind, @Nullable Entry owner) {
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.owner = owner;
    }

    void give(Entry other) {
        kind = RegionKind.ITEM;
        owner = other;
    }
}
