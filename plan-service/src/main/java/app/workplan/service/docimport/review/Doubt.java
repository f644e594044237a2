package app.workplan.service.docimport.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 疑点: one thing to look at.
 *
 * @param key what an answer is kept under; the same as long as the thing is the same
 * @param subject the words it is about: a name, a number, a time word; empty where it is about the item
 * @param count how many items it concerns
 * @param item first character of the (first) item, null outside items
 * @param start first character of the place
 * @param end end of the place, exclusive
 * @param nearest for an unknown name: known ones that may be meant, the nearest first
 * @param code for {@link DoubtKind#OTHER}: the parser's constant
 */
public record Doubt(
        DoubtKind kind,
        String key,
        String subject,
        int count,
        @Nullable Integer item,
        int start,
        int end,
        List<String> nearest,
        String code) {}
