package app.workplan.web.api;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanState;
import app.workplan.service.plan.PlanFigures;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanList;
import app.workplan.service.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 计划 as programs read them, in the words of the pages' attributes. */
final class PlanViews {

    private PlanViews() {}

    /**
     * 计划列表的一行.
     *
     * @param figures null for a draft, and for a plan not yet issued on the day
     */
    record PlanLine(
            long planId,
            PlanKind planKind,
            String planTitle,
            PlanState planState,
            LocalDate planFrom,
            LocalDate planTo,
            String bureau,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate closedOn,
            @Nullable Figures figures) {

        static PlanLine of(PlanList.Row row) {
            PlanList.Listed plan = row.plan();
            return new PlanLine(
                    plan.id(),
                    plan.kind(),
                    plan.title(),
                    plan.state(),
                    plan.periodFrom(),
                    plan.periodTo(),
                    plan.bureauName(),
                    plan.issuedOn(),
                    plan.closedOn(),
                    Figures.of(row.figures()));
        }
    }

    /**
     * 计划的判定.
     *
     * @param asOf the day judged
     * @param progress percent, one decimal
     * @param expected 序时进度, percent, one decimal
     */
    record Figures(
            LocalDate asOf,
            int total,
            int overdue,
            int atRisk,
            int onTrack,
            int notStarted,
            int done,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected) {

        static @Nullable Figures of(@Nullable PlanFigures figures) {
            return figures == null
                    ? null
                    : new Figures(
                            figures.judgedOn(),
                            figures.total(),
                            figures.overdue(),
                            figures.atRisk(),
                            figures.onTrack(),
                            figures.notStarted(),
                            figures.done(),
                            figures.progress(),
                            figures.expected());
        }
    }

    /** 一个计划, with its chapters and items in the order of the document. */
    record PlanDetail(
            long planId,
            PlanKind planKind,
            String planTitle,
            PlanState planState,
            LocalDate planFrom,
            LocalDate planTo,
            String bureau,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate closedOn,
            @Nullable Figures figures,
            List<Chapter> chapters) {

        static PlanDetail of(PlanHead head, PlanTree tree, @Nullable PlanFigures figures) {
            return new PlanDetail(
                    head.id(),
                    head.kind(),
                    head.title(),
                    head.state(),
                    head.periodFrom(),
                    head.periodTo(),
                    head.bureauName(),
                    head.issuer(),
                    head.documentNumber(),
                    head.documentDate(),
                    head.issuedOn(),
                    head.closedOn(),
                    Figures.of(figures),
                    tree.chapters().stream()
                            .map(chapter -> Chapter.of(chapter, tree))
                            .toList());
        }
    }

    /** 章. */
    record Chapter(long chapterId, @Nullable String number, String title, ChapterNature nature, List<Item> items) {

        static Chapter of(PlanTree.ChapterRow chapter, PlanTree tree) {
            return new Chapter(
                    chapter.id(),
                    chapter.number(),
                    chapter.title(),
                    chapter.nature(),
                    tree.items().stream()
                            .filter(item -> item.chapterId() == chapter.id())
                            .map(item ->
                                    new Item(item.id(), item.parentId(), item.number(), item.title(), item.nature()))
                            .toList());
        }
    }

    /** 条目. */
    record Item(
            long itemId, @Nullable Long parentId, @Nullable String number, String title, ItemNature nature) {}
}
