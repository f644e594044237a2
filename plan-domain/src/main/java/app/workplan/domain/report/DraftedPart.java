package app.workplan.domain.report;

import java.util.List;

/**
 * 起草的一段: a heading or a paragraph as the program words it.
 *
 * @param topic what it speaks of, the same in every draft of a plan: {@code review.7} is the review of task 7
 * @param level 1 and 2 for headings, {@link WorkReportPart#TEXT} for a paragraph
 * @param numbered whether a paragraph is one of a numbered list
 * @param text without its number
 */
public record DraftedPart(String topic, int level, boolean numbered, String text, List<ReportSource> sources) {

    public DraftedPart {
        sources = List.copyOf(sources);
    }

    /** A heading, drafted from nothing. */
    public static DraftedPart heading(int level, String topic, String text) {
        return new DraftedPart(topic, level, false, text, List.of());
    }

    /** A paragraph that stands alone. */
    public static DraftedPart paragraph(String topic, String text, List<ReportSource> sources) {
        return new DraftedPart(topic, WorkReportPart.TEXT, false, text, sources);
    }

    /** A paragraph of a numbered list. */
    public static DraftedPart point(String topic, String text, List<ReportSource> sources) {
        return new DraftedPart(topic, WorkReportPart.TEXT, true, text, sources);
    }
}
