package app.workplan.service.drafting;

import app.workplan.domain.indicator.Indicator;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.indicator.Project;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.Characters;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.plan.ChapterRepository;
import app.workplan.service.plan.IndicatorRepository;
import app.workplan.service.plan.PlanItemRepository;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.plan.ProjectRepository;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 起草: turns a parsed document into a draft plan with its official wording, tasks, shares, indicators and projects. */
@Component
@RequiredArgsConstructor
public class PlanDrafting {

    /** A number beyond it is no target but a number of something else; the column could not hold it either. */
    static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    private static final int MAX_TITLE = 300;

    private final PlanRepository plans;
    private final ChapterRepository chapters;
    private final PlanItemRepository items;
    private final IndicatorRepository indicators;
    private final ProjectRepository projects;
    private final TaskDrafting taskDrafting;
    private final Clock clock;

    /**
     * Writes the draft; must run inside the caller's transaction.
     *
     * @param title as confirmed by the office
     * @param period as confirmed by the office, both days inclusive
     */
    public Plan draft(
            SourceDocument source, ParsedDocument parsed, String title, PlanPeriod period, @Nullable Long actorId) {
        ParsedDocument.Metadata meta = parsed.metadata();
        DocumentHead head = new DocumentHead(
                cutIfAny(meta.issuer(), 100), cutIfAny(meta.documentNumber(), 60), meta.issuedOn(), meta.publishedOn());
        Plan plan = plans.save(new Plan(source, meta.kind(), title, head, period, clock.instant(), actorId));
        List<Chapter> savedChapters = saveChapters(plan, parsed);
        Map<Integer, PlanItem> savedItems = saveItems(plan, parsed, savedChapters);
        saveIndicators(plan, parsed);
        saveProjects(plan, parsed);
        taskDrafting.draft(plan, savedChapters, savedItems, parsed);
        return plan;
    }

    private List<Chapter> saveChapters(Plan plan, ParsedDocument parsed) {
        List<Chapter> saved = new ArrayList<>();
        for (ParsedDocument.Chapter one : parsed.chapters()) {
            saved.add(chapters.save(new Chapter(
                    plan,
                    saved.size(),
                    cutIfAny(one.number(), 20),
                    cut(one.title()),
                    one.nature(),
                    span(one.start(), one.end()))));
        }
        if (saved.isEmpty()) {
            saved.add(chapters.save(new Chapter(plan, 0, null, plan.getTitle(), ChapterNature.PLAN, null)));
        }
        return saved;
    }

    private Map<Integer, PlanItem> saveItems(Plan plan, ParsedDocument parsed, List<Chapter> savedChapters) {
        Map<Integer, PlanItem> saved = new HashMap<>();
        for (ParsedDocument.Item one : parsed.items()) {
            Chapter chapter = savedChapters.get(Math.max(0, one.chapterIndex()));
            PlanItem parent = one.parent() == null ? null : saved.get(one.parent());
            saved.put(
                    one.id(),
                    items.save(new PlanItem(
                            chapter,
                            parent,
                            saved.size(),
                            cutIfAny(one.number(), 20),
                            cut(one.title()),
                            one.nature(),
                            span(one.start(), one.end()))));
        }
        return saved;
    }

    private void saveIndicators(Plan plan, ParsedDocument parsed) {
        int position = 0;
        for (ParsedDocument.Indicator one : parsed.indicators()) {
            if (one.value().abs().compareTo(LARGEST) >= 0) {
                continue;
            }
            indicators.save(new Indicator(
                    plan,
                    position++,
                    cut(one.name(), 200),
                    new IndicatorTarget(one.comparator(), one.value(), cutIfAny(one.unit(), 20)),
                    one.due() == null ? plan.getPeriod().to() : one.due(),
                    one.baseline() == null
                            ? null
                            : new Indicator.Baseline(
                                    one.baseline().year(), one.baseline().value()),
                    span(one.start(), one.end())));
        }
    }

    private void saveProjects(Plan plan, ParsedDocument parsed) {
        int position = 0;
        for (ParsedDocument.Project one : parsed.projects()) {
            projects.save(new Project(plan, position++, cut(one.name()), span(one.start(), one.end())));
        }
    }

    static SourceSpan span(int start, int end) {
        return new SourceSpan(start, end);
    }

    /** Headings are short; a text without punctuation must not break the column. */
    static String cut(String title) {
        return cut(title, MAX_TITLE);
    }

    static String cut(String words, int most) {
        return Characters.cut(words, most);
    }

    private static @Nullable String cutIfAny(@Nullable String words, int most) {
        return words == null ? null : cut(words, most);
    }
}
