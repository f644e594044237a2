package app.workplan.service.report;

import app.workplan.domain.report.ReportSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一份总结.
 *
 * @param day 截至日 as it is printed below the title
 * @param parts all of them, those left out too
 * @param writes whether the reader may edit it
 */
public record WorkReportPage(WorkReportHead head, String day, List<Part> parts, boolean writes) {

    /** What is printed. */
    public List<Part> printed() {
        return parts.stream().filter(part -> !part.leftOut()).toList();
    }

    /** How many are beside a newer draft. */
    public long proposals() {
        return parts.stream().filter(part -> part.proposed() != null).count();
    }

    /**
     * 一段.
     *
     * @param number as printed, empty without one and for what is left out
     * @param own whether the office added it
     * @param drafted the program's words, empty for the office's own
     * @param edited what people made of it, null while unchanged
     * @param proposed the newest draft beside a changed text, null for none
     * @param sources where it comes from
     */
    public record Part(
            long id,
            int version,
            int level,
            boolean numbered,
            String number,
            boolean own,
            String drafted,
            @Nullable String edited,
            @Nullable String proposed,
            boolean leftOut,
            boolean gone,
            List<Source> sources) {

        /** The words that are printed. */
        public String text() {
            return edited == null ? drafted : edited;
        }

        /** Whether it is a heading. */
        public boolean isHeading() {
            return level > 0;
        }
    }

    /**
     * 一个来源, as a link to where it was reported.
     *
     * @param place id of what is opened: the task of a completion or duty, else the source itself
     * @param label code of the task, name of the department, indicator or project, or words of the duty
     * @param day of a report or completion
     */
    public record Source(
            ReportSource.Kind kind,
            long id,
            long place,
            String label,
            @Nullable LocalDate day) {}
}
