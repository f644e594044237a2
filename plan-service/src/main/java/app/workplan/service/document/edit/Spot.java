package app.workplan.service.document.edit;

/**
 * 原文里的位置 of something found, by which a correction knows it again; {@link #NONE} for what the office adds.
 *
 * @param start first character
 * @param end exclusive; the same as start for what the office entered before
 */
public record Spot(int start, int end) {

    /** Nowhere: it is new. */
    public static final Spot NONE = new Spot(-1, -1);
}
