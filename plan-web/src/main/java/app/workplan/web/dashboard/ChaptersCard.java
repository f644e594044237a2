package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.ChapterFigures;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 分章进度: the chapters in their order. */
record ChaptersCard(List<ChapterRow> rows) {

    /** 一章; progress null where nothing is counted. */
    record ChapterRow(
            long chapterId,
            String heading,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            int total,
            int overdue,
            int atRisk,
            String href,
            String overdueHref,
            String atRiskHref) {}

    static ChaptersCard of(List<ChapterFigures> chapters, Address ledger, Texts texts) {
        return new ChaptersCard(chapters.stream()
                .map(chapter -> row(chapter, ledger.with("chapter", chapter.chapterId()), texts))
                .toList());
    }

    private static ChapterRow row(ChapterFigures figures, Address own, Texts texts) {
        String number = figures.number();
        return new ChapterRow(
                figures.chapterId(),
                number == null || number.isBlank()
                        ? figures.title()
                        : texts.of("chapter.heading", number, figures.title()),
                figures.progress(),
                figures.expected(),
                figures.lights().total(),
                figures.lights().overdue(),
                figures.lights().atRisk(),
                own.href(),
                own.with("light", Light.OVERDUE).href(),
                own.with("light", Light.AT_RISK).href());
    }
}
