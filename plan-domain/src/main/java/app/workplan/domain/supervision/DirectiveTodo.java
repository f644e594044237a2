package app.workplan.domain.supervision;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 批示的待办 of one department.
 *
 * @param name the department's name when the directive was given
 * @param receivedAt 签收时间, null before
 * @param repliedAt of the last reply, null before any
 * @param askedAt 催办时间, the last one, null for none
 */
@Embeddable
public record DirectiveTodo(
        String name,
        @Nullable Instant receivedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant askedAt) {

    /** Whether the department owes an answer: none was given yet, or it was asked again since. */
    public boolean waits() {
        return repliedAt == null || askedAt != null && askedAt.isAfter(repliedAt);
    }

    DirectiveTodo received(Instant at) {
        return new DirectiveTodo(name, receivedAt == null ? at : receivedAt, repliedAt, askedAt);
    }

    DirectiveTodo replied(Instant at) {
        return new DirectiveTodo(name, receivedAt == null ? at : receivedAt, at, askedAt);
    }

    DirectiveTodo asked(Instant at) {
        return new DirectiveTodo(name, receivedAt, repliedAt, at);
    }
}
