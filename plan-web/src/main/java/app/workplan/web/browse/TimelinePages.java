package app.workplan.web.browse;

import app.workplan.service.browse.PlanNames;
import app.workplan.service.browse.TimelineBar;
import app.workplan.web.browse.TimelineView.Bar;
import app.workplan.web.browse.TimelineView.Narrower;
import app.workplan.web.browse.TimelineView.Step;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 时间轴页: the bars, or, where there are too many, the chapters to choose from. */
@Component
@RequiredArgsConstructor
class TimelinePages {

    /** More bars than this nobody reads on one page. */
    static final int MOST = 300;

    private final BrowsedPlans plans;
    private final Texts texts;

    TimelineView of(
            List<TimelineBar> found,
            PlanNames known,
            BrowsedPlan browsed,
            @Nullable Long chapter,
            @Nullable Long department) {
        boolean tooMany = found.size() > MOST;
        return new TimelineView(
                found.size(),
                MOST,
                browsed.ledger(department).with("chapter", chapter).href(),
                tooMany
                        ? List.of()
                        : found.stream().map(bar -> bar(bar, browsed)).toList(),
                tooMany && chapter == null ? narrower(found, known, browsed, department) : List.of(),
                found.stream()
                        .map(TimelineBar::startsOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                last(found),
                plans.chapters(known),
                BrowsedPlans.departments(known));
    }

    private static @Nullable LocalDate last(List<TimelineBar> bars) {
        return bars.stream()
                .map(TimelineBar::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Narrower> narrower(
            List<TimelineBar> found, PlanNames known, BrowsedPlan browsed, @Nullable Long department) {
        Address page = browsed.page("timeline").with("department", department);
        Map<Long, Long> counts =
                found.stream().collect(Collectors.groupingBy(bar -> bar.task().chapterId(), Collectors.counting()));
        return known.chapters().stream()
                .filter(chapter -> counts.containsKey(chapter.id()))
                .map(chapter -> new Narrower(
                        plans.heading(chapter),
                        counts.get(chapter.id()).intValue(),
                        page.with("chapter", chapter.id()).href()))
                .toList();
    }

    private Bar bar(TimelineBar bar, BrowsedPlan browsed) {
        return new Bar(
                bar.task().id(),
                bar.task().code(),
                bar.task().title(),
                bar.startsOn(),
                bar.dueOn(),
                bar.progress(),
                bar.expected(),
                bar.light(),
                bar.rule() == null ? null : texts.of("lightRule." + bar.rule()),
                bar.suspended(),
                bar.steps().stream()
                        .map(step -> new Step(step.dueOn(), step.title()))
                        .toList(),
                browsed.task(bar.task().id()));
    }
}
