package app.workplan.service.docimport.amend;

import org.jspecify.annotations.Nullable;

/**
 * 一处不同 between an item of the plan and the same item of the text read.
 *
 * @param takeable whether it can be taken over as it is
 * @param suggested whether the page ticks it at first
 * @param note why it is not ticked or cannot be taken, null where there is nothing to say
 */
public record Difference(
        Facet facet,
        boolean takeable,
        boolean suggested,
        @Nullable Note note) {

    /** 说明. */
    public enum Note {
        /** 本单位改过: staff changed it since, the text says what it was before. */
        BY_STAFF,
        /** 已取消. */
        CANCELLED,
        /** 印发后固定: rhythms, and whether there is a number, are fixed at issue. */
        FIXED,
        /** 已拆分: to be changed at its tasks. */
        SPLIT
    }

    static Difference plain(Facet facet) {
        return new Difference(facet, true, true, null);
    }

    static Difference left(Facet facet, Note note) {
        return new Difference(facet, true, false, note);
    }

    static Difference fixed(Facet facet, Note note) {
        return new Difference(facet, false, false, note);
    }
}
