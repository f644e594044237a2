package app.workplan.service.document.parser;

import app.workplan.service.document.ParsedDocument.Period;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * 解析选项.
 *
 * @param file 文件名, only handed through
 * @param period 计划期 that overrides the one read from the text
 * @param beforeFlood 汛期前: the last good day before the flood season, of any year
 */
public record ParseOptions(@Nullable String file, @Nullable Period period, MonthDay beforeFlood) {

    /** 汛期前 where the bureau says nothing else. */
    public static final MonthDay BEFORE_FLOOD = MonthDay.of(3, 31);

    /** The usual meaning of the time words. */
    public ParseOptions(@Nullable String file, @Nullable Period period) {
        this(file, period, BEFORE_FLOOD);
    }

    /** No file name, the period as the text tells it. */
    public static ParseOptions none() {
        return new ParseOptions(null, null);
    }
}
