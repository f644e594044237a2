package app.workplan.service.national;

/**
 * 单位 with who works in it.
 *
 * @param departments that are given shares: all but its office
 * @param heads of these, in the same order
 * @param ids the next free ones of its own block
 */
record Bureau(Region region, long id, long office, long[] departments, long[] heads, Ids ids) {

    /** Ids of one block: what a bureau is given does not depend on the others. */
    static final class Ids {
        private long next;

        Ids(long first) {
            next = first;
        }

        long next() {
            return next++;
        }
    }
}
