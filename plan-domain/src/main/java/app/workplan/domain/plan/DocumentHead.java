package app.workplan.domain.plan;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StatedDay;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 文件头: what the document says of itself; null where the text has none.
 *
 * @param issuer 印发单位
 * @param documentNumber 发文字号
 * @param documentDate 成文日期
 * @param publishedOn 发布日期
 */
@Embeddable
public record DocumentHead(
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate publishedOn) {

    /** A document that says nothing of itself, or none at all. */
    public static final DocumentHead NONE = new DocumentHead(null, null, null, null);

    private static final int MAX_ISSUER = 100;
    private static final int MAX_NUMBER = 60;

    /**
     * The head as the office states it; blank is none.
     *
     * @throws RuleViolation when a text is too long or a day before 1949
     */
    public static DocumentHead stated(
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable LocalDate publishedOn) {
        return new DocumentHead(
                text(issuer, MAX_ISSUER, "plan.issuerTooLong"),
                text(documentNumber, MAX_NUMBER, "plan.numberTooLong"),
                day(documentDate, "plan.documentDateTooEarly"),
                day(publishedOn, "plan.publishedTooEarly"));
    }

    private static @Nullable LocalDate day(@Nullable LocalDate stated, String refusal) {
        if (stated != null) {
            StatedDay.requireLikely(stated, refusal);
        }
        return stated;
    }

    private static @Nullable String text(@Nullable String typed, int most, String refusal) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (Characters.count(typed.strip()) > most) {
            throw new RuleViolation(refusal, most);
        }
        return typed.strip();
    }
}
