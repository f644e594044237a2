package app.workplan.domain.task;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 比率: an honest rate as the two counts it is made of.
 *
 * @param numerator those that fulfil it
 * @param denominator those that were asked; with 0 the rate shows —
 */
public record Rate(long numerator, long denominator) {

    public Rate {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator);
        }
    }

    /** Points, exact; empty where nothing was asked. */
    public Optional<BigDecimal> points() {
        return denominator == 0 ? Optional.empty() : Optional.of(Points.of(numerator, denominator));
    }
}
