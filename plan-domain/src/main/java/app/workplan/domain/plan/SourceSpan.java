package app.workplan.domain.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 原文位置: characters of the stored text.
 *
 * @param start first character, from 0
 * @param end one past the last character
 */
@Embeddable
public record SourceSpan(
        @Column(name = "span_start") int start,
        @Column(name = "span_end") int end) {

    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** Whether the other lies in it. */
    public boolean contains(SourceSpan other) {
        return start <= other.start && other.end <= end;
    }
}
