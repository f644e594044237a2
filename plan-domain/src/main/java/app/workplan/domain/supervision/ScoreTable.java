package app.workplan.domain.supervision;

import java.math.BigDecimal;

/**
 * 计分表: how many points a letter or an outcome gives; negative ones take away.
 *
 * @param yellows so many yellow letters of a department in one reporting period propose 通报批评; 0 for never
 */
public record ScoreTable(
        BigDecimal blue, BigDecimal yellow, BigDecimal red, BigDecimal talk, BigDecimal criticism, int yellows) {

    /** Where a bureau has set nothing. */
    public static final ScoreTable DEFAULT = new ScoreTable(
            BigDecimal.ZERO,
            BigDecimal.valueOf(-1),
            BigDecimal.valueOf(-2),
            BigDecimal.valueOf(-2),
            BigDecimal.valueOf(-3),
            2);

    /** 一张督办单的分. */
    public BigDecimal of(NoticeColour colour) {
        return switch (colour) {
            case BLUE -> blue;
            case YELLOW -> yellow;
            case RED -> red;
        };
    }

    /** 一次约谈或通报批评的分. */
    public BigDecimal of(OutcomeKind kind) {
        return switch (kind) {
            case TALK -> talk;
            case CRITICISM -> criticism;
        };
    }

    /** Whether so many yellow letters in one period propose 通报批评. */
    public boolean proposesCriticism(long yellowLetters) {
        return yellows > 0 && yellowLetters >= yellows;
    }
}
