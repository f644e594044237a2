package app.workplan.service.document.parser;

import app.workplan.service.document.ParsedDocument.Period;
import org.jspecify.annotations.Nullable;

/**
 * 解析选项.
 *
 * @param file 文件名, only handed through
 * @param period 计划期 that overrides the one read from the text
 */
public record ParseOptions(@Nullable String file, @Nullable Period period) {

    /** No file name, the period as the text tells it. */
    public static ParseOptions none() {
        return new ParseOptions(null, null);
    }
}
