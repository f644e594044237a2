package app.workplan.service.document.reader;

/**
 * 编号级别 of a list.
 *
 * @param start first number
 * @param pattern text around the numbers, %1 for that of the first level
 * @param spaced whether a tab or space follows the number
 * @param restartAfter the level (1 for the first) that lets this one begin anew, itself or any above; -1 for any above, 0
 *     for none
 * @param legal whether the numbers of all levels are written in digits
 */
record NumberedLevel(int start, NumberFormat format, String pattern, boolean spaced, int restartAfter, boolean legal) {

    /** Whether a number of a level (0 for the first) lets this one, of the index given, begin anew. */
    boolean restartsAfter(int level, int own) {
        return restartAfter < 0 ? level < own : level < restartAfter;
    }
}
