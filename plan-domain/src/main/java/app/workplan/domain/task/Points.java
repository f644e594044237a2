package app.workplan.domain.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 百分点: the one arithmetic of progress and expected progress, 0 to 100.
 *
 * <p>Every division is made once, exactly, and rounded half-up to twelve decimals: the same points in SQL
 * ({@code figure_points}, {@code figure_mean}), so that both agree to the last digit. For display the noise of those
 * divisions is removed first, so that an exact 5.05 that was summed from thirds still shows as 5.1.
 */
public final class Points {

    /** Decimals kept by a figure. */
    public static final int SCALE = 12;

    /** 0 points. */
    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

    /** 100 points. */
    public static final BigDecimal ALL = BigDecimal.valueOf(100).setScale(SCALE);

    private static final int NOISE_SCALE = 9;

    private Points() {}

    /** {@code 100 * part / whole}; {@code whole} is positive. */
    public static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }

    /** A whole percent. */
    public static BigDecimal of(int percent) {
        return BigDecimal.valueOf(percent).setScale(SCALE);
    }

    /** 加权平均; null where there is nothing to weigh. */
    public static <T> @Nullable BigDecimal mean(
            Collection<T> parts, Function<T, BigDecimal> points, Function<T, BigDecimal> weight) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (T part : parts) {
            weighted = weighted.add(weight.apply(part).multiply(points.apply(part)));
            weights = weights.add(weight.apply(part));
        }
        return weights.signum() == 0 ? null : weighted.divide(weights, SCALE, RoundingMode.HALF_UP);
    }

    /** 显示值: half-up to one decimal, the only rounding a reader sees. */
    public static BigDecimal display(BigDecimal points) {
        return points.setScale(NOISE_SCALE, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP);
    }
}
