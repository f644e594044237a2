package app.workplan.web.plan;

import app.workplan.web.plan.PlanPages.Asked;
import app.workplan.web.plan.TreeLine.ChapterLine;
import app.workplan.web.support.Typed;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 分章显示: a plan of usual length is shown whole. Of a long one a single chapter is open, by parts where it is long
 * itself; the others are one click away. So a page stays as light for two thousand items as for a hundred.
 */
final class TreeParts {

    /** So many lines a page shows with their sentences beside. */
    static final int MAX_LINES = 100;

    private TreeParts() {}

    /**
     * A chapter as the page shows it.
     *
     * @param lines those of the part shown, none of a closed chapter
     * @param href the page on which it is open; null where the whole plan is shown
     */
    record Shown(
            ChapterLine chapter,
            boolean open,
            List<TreeLine> lines,
            @Nullable String href,
            int part,
            int parts,
            @Nullable String previous,
            @Nullable String next) {

        /** First and last character of what is open, null where nothing of it stands in the document. */
        int @Nullable [] stretch() {
            int[] places = lines.stream()
                    .flatMap(line -> Stream.of(line.start(), line.end()))
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .toArray();
            return places.length == 0
                    ? null
                    : new int[] {
                        IntStream.of(places).min().getAsInt(),
                        IntStream.of(places).max().getAsInt()
                    };
        }
    }

    /** @param page address of the page, with everything but chapter and part */
    static List<Shown> of(List<ChapterLine> chapters, Asked asked, String page) {
        int lines = chapters.stream().mapToInt(one -> one.lines().size()).sum();
        if (lines <= MAX_LINES) {
            return chapters.stream()
                    .map(one -> new Shown(one, true, one.lines(), null, 1, 1, null, null))
                    .toList();
        }
        ChapterLine open = opened(chapters, asked);
        return chapters.stream()
                .map(one -> one == open
                        ? open(one, asked, page)
                        : new Shown(one, false, List.of(), href(page, one, 1), 1, 1, null, null))
                .toList();
    }

    /** The chapter of the chosen task, else the one asked for, else the first with anything in it. */
    private static ChapterLine opened(List<ChapterLine> chapters, Asked asked) {
        return chapters.stream()
                .filter(one -> chosen(one) >= 0)
                .findFirst()
                .or(() -> chapters.stream()
                        .filter(one -> asked.chapter() != null && asked.chapter() == one.chapterId())
                        .findFirst())
                .or(() ->
                        chapters.stream().filter(one -> !one.lines().isEmpty()).findFirst())
                .orElse(chapters.get(0));
    }

    private static int chosen(ChapterLine chapter) {
        return IntStream.range(0, chapter.lines().size())
                .filter(at -> chapter.lines().get(at).isCurrent())
                .findFirst()
                .orElse(-1);
    }

    private static Shown open(ChapterLine chapter, Asked asked, String page) {
        int parts = Math.max(1, (chapter.lines().size() + MAX_LINES - 1) / MAX_LINES);
        int chosen = chosen(chapter);
        int part = chosen >= 0 ? chosen / MAX_LINES + 1 : Typed.page(asked.part(), parts);
        List<TreeLine> lines = chapter.lines()
                .subList(
                        (part - 1) * MAX_LINES,
                        Math.min(part * MAX_LINES, chapter.lines().size()));
        return new Shown(
                chapter,
                true,
                lines,
                href(page, chapter, 1),
                part,
                parts,
                part > 1 ? href(page, chapter, part - 1) : null,
                part < parts ? href(page, chapter, part + 1) : null);
    }

    private static String href(String page, ChapterLine chapter, int part) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUriString(page).queryParam("chapter", chapter.chapterId());
        if (part > 1) {
            address.queryParam("part", part);
        }
        return address.fragment("chapter-" + chapter.chapterId()).build().toUriString();
    }
}
