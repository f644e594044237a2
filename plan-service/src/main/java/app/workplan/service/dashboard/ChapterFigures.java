package app.workplan.service.dashboard;

import app.workplan.service.ledger.LightCounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 分章进度: a chapter on the as-of day.
 *
 * @param progress percent as displayed; null when nothing in it is counted
 */
public record ChapterFigures(
        long chapterId,
        @Nullable String number,
        String title,
        LightCounts lights,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal expected) {}
