package app.workplan.service.document.parser;

import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Target;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 片段识别: reads a stretch that a person calls an item the way the parser reads its own items. */
public final class StretchReader {

    private StretchReader() {}

    /**
     * What a stretch says.
     *
     * @param number as printed, null without one
     * @param title empty where there are no words
     */
    public record Found(
            @Nullable String number,
            String title,
            List<Department> departments,
            List<Deadline> deadlines,
            List<Recurrence> frequencies,
            List<Target> targets) {}

    /**
     * Reads [from, to).
     *
     * @param text 原文; offsets count its characters
     * @param period 计划期, null where unknown
     * @param beforeFlood what 汛期前 means
     */
    public static Found read(String text, int from, int to, @Nullable Period period, MonthDay beforeFlood) {
        SourceText source = SourceText.of(text);
        String norm = source.norm();
        int start = source.skipBlank(from, to);
        Marker marker = NumberingGrammar.atLineStart(norm, start, to);
        int content = marker == null ? start : marker.content();
        Warnings unheard = new Warnings();
        List<Recurrence> rhythms = FrequencyReader.read(source, from, to);
        return new Found(
                marker == null ? null : ItemReader.number(source, start, content),
                Heading.title(source, content, Heading.end(norm, content, to)),
                ResponsibilityReader.read(source, List.of(new int[] {from, to}), unheard),
                List.copyOf(new DeadlineReader(source, period, beforeFlood, unheard).read(from, to)),
                List.copyOf(rhythms),
                List.copyOf(TargetReader.read(source, from, to, rhythms)));
    }
}
