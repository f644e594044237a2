package app.workplan.service.document.parser;

import java.util.BitSet;

/** Which characters of a stretch are already read, so that no word is read twice. */
final class Claims {

    private final int from;
    private final BitSet taken;

    Claims(int from, int to) {
        this.from = from;
        this.taken = new BitSet(Math.max(0, to - from));
    }

    /** Takes [start, end) where all of it is still free. */
    boolean take(int start, int end) {
        int low = Math.max(0, start - from);
        int next = taken.nextSetBit(low);
        if (next >= 0 && next < end - from) {
            return false;
        }
        taken.set(low, Math.max(low, end - from));
        return true;
    }
}
