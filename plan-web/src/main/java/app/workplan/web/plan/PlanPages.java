package app.workplan.web.plan;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportQueries;
import app.workplan.service.figure.AsOf;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.shared.Scope;
import app.workplan.web.plan.TreeLine.ChapterLine;
import app.workplan.web.plan.TreeLine.TaskLine;
import app.workplan.web.plan.TreeParts.Shown;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Paper;
import app.workplan.web.support.Paper.Span;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts everything the page of one plan shows into the model, for the page itself and for a refused form on it. */
@Component
@RequiredArgsConstructor
class PlanPages {

    /** Longer texts are shown from the chosen task on. */
    private static final int MAX_TEXT = 100_000;

    private static final String SENTENCE_ENDS = "\u3002\uFF1B\uFF01\uFF1F;!?\n\r";

    /** Kind of the sentence a search led to. */
    private static final String FOUND = "found";

    /** Value of {@code show} for what is red or amber. */
    static final String ATTENTION = "attention";

    private final PlanQueries queries;
    private final ImportQueries imports;
    private final PlanDocuments documents;
    private final PlanAccess access;
    private final Texts texts;
    private final Clock clock;

    /**
     * What the address asks for.
     *
     * @param task whose sentence is marked
     * @param attention whether only red and amber show
     * @param chapter to be open, where the plan is too long to show all
     * @param part of that chapter, as typed
     * @param at a character of the text, counted from 0, whose sentence is marked: what a search found
     * @param document which of the plan's documents stands beside, as typed
     */
    record Asked(
            @Nullable String asOf,
            @Nullable Long task,
            boolean attention,
            @Nullable Long chapter,
            @Nullable String part,
            @Nullable Long at,
            @Nullable String document) {

        static final Asked NOTHING = new Asked(null, null, false, null, null, null, null);

        /** Whether the task is meant, by its id or by its place in the text. */
        boolean means(PlanTree.TaskRow one) {
            boolean there =
                    at != null && one.start() != null && one.end() != null && one.start() <= at && at < one.end();
            return task == null ? there : task == one.id();
        }

        /** The same with the chapter in which the place in the text lies. */
        Asked inChapterOf(List<PlanTree.ChapterRow> chapters) {
            if (at == null || chapter != null) {
                return this;
            }
            Long around = null;
            for (PlanTree.ChapterRow one : chapters) {
                if (one.start() != null && one.start() <= at) {
                    around = one.id();
                }
            }
            return new Asked(asOf, task, attention, around, part, at, document);
        }
    }

    void show(Actor actor, Scope scope, long planId, Asked asked, Model model) {
        PlanHead own = queries.head(actor, scope, planId);
        LocalDate today = LocalDate.now(clock);
        AsOf asOf = AsOf.read(asked.asOf(), own.issuedOn(), own.closedOn(), today);
        PlanDocuments.Beside beside =
                documents.of(scope, own, queries.tree(own, asOf.day()), asked.document(), asked.task());
        PlanHead head = beside.head();
        PlanTree tree = beside.tree();
        model.addAttribute("beside", beside);
        PlanTree.TaskRow chosen = tree.tasks().stream()
                .filter(asked::means)
                .min(Comparator.comparingInt(PlanPages::length))
                .orElse(null);
        JudgedDay.show(model, asOf);
        model.addAttribute("head", head);
        model.addAttribute("tree", tree);
        model.addAttribute("figures", head.state() == PlanState.DRAFT ? null : tree.figures(head, asOf.day()));
        model.addAttribute("attention", asked.attention());
        List<ChapterLine> chapters =
                TreeLines.of(head, tree, asOf, chosen == null ? null : chosen.id(), asked.attention(), texts);
        List<Shown> shown = TreeParts.of(chapters, asked.inChapterOf(tree.chapters()), address(head, asOf, asked));
        model.addAttribute("chapters", shown);
        model.addAttribute("chosen", chosen(chapters));
        Span found = found(head.text(), asked.at());
        model.addAttribute("foundAt", found == null ? null : found.start());
        model.addAttribute("paper", paper(head, tree, chosen, found, shown));
        boolean canEdit = access.canEdit(actor, head.bureauId());
        model.addAttribute("canEdit", canEdit);
        model.addAttribute(
                "importId",
                canEdit && head.state() == PlanState.DRAFT
                        ? imports.ofDraft(actor, planId).orElse(null)
                        : null);
    }

    private static @Nullable TaskLine chosen(List<ChapterLine> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.lines().stream())
                .map(TreeLine::task)
                .filter(task -> task != null && task.current())
                .findFirst()
                .orElse(null);
    }

    private static String address(PlanHead head, AsOf asOf, Asked asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/plans/" + head.id());
        if (asOf.carried() != null) {
            address.queryParam("asOf", asOf.carried());
        }
        if (asked.attention()) {
            address.queryParam("show", ATTENTION);
        }
        if (asked.document() != null && asked.document().matches("own|last|[0-9]{1,18}")) {
            address.queryParam("document", asked.document());
        }
        return address.build().toUriString();
    }

    /** The whole text beside a whole plan, else the stretch of the chapter that is open. */
    private static @Nullable Paper paper(
            PlanHead head, PlanTree tree, PlanTree.@Nullable TaskRow chosen, @Nullable Span found, List<Shown> shown) {
        String text = head.text();
        if (text == null) {
            return null;
        }
        List<Span> spans = new ArrayList<>();
        tree.items().forEach(item -> add(spans, item.start(), item.end(), null));
        tree.indicators().forEach(one -> add(spans, one.start(), one.end(), null));
        tree.projects().forEach(one -> add(spans, one.start(), one.end(), null));
        tree.tasks().forEach(task -> add(spans, task.start(), task.end(), null));
        tree.marks()
                .forEach(mark ->
                        spans.add(mark.noise() ? new Span(mark.start(), mark.end(), "noise") : bracket(text, mark)));
        if (found != null) {
            spans.add(found);
        }
        List<Span> headings = new ArrayList<>();
        tree.chapters().forEach(chapter -> add(headings, chapter.start(), chapter.end(), null));
        Span ofTask = chosen == null || chosen.start() == null || chosen.end() == null
                ? null
                : new Span(chosen.start(), chosen.end(), null);
        Span marked = found == null ? ofTask : found;
        int[] open = shown.stream()
                .filter(one -> one.open() && one.href() != null)
                .map(Shown::stretch)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int from = open == null ? 0 : text.lastIndexOf('\n', open[0]) + 1;
        int to = open == null ? text.length() : lineEnd(text, open[1]);
        if (marked != null && marked.end() > from + MAX_TEXT) {
            from = text.lastIndexOf('\n', Math.max(0, marked.start() - MAX_TEXT / 4)) + 1;
        }
        return Paper.of(text, from, Math.min(to, Paper.cut(text, from, MAX_TEXT)), spans, headings, marked);
    }

    /** The sentence around a character of the text, null without one. */
    private static @Nullable Span found(@Nullable String text, @Nullable Long at) {
        if (text == null || at == null || at >= text.length()) {
            return null;
        }
        int from = Math.toIntExact(at);
        int to = from;
        while (from > 0 && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        while (to < text.length() && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        boolean stop = to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r';
        return new Span(from, stop ? to + 1 : to, FOUND);
    }

    private static int length(PlanTree.TaskRow task) {
        return task.start() == null || task.end() == null ? 0 : task.end() - task.start();
    }

    private static int lineEnd(String text, int position) {
        int line = text.indexOf('\n', Math.min(position, text.length()));
        return line < 0 ? text.length() : line;
    }

    private static void add(List<Span> spans, @Nullable Integer start, @Nullable Integer end, @Nullable String kind) {
        if (start != null && end != null) {
            spans.add(new Span(start, end, kind));
        }
    }

    private static Span bracket(String text, PlanTree.Mark names) {
        SourceSpan whole = names.bracket(text);
        return new Span(whole.start(), whole.end(), "responsibility");
    }
}
