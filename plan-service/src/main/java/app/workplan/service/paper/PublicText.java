package app.workplan.service.paper;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.plan.PlanTree.ChapterRow;
import app.workplan.service.plan.PlanTree.ItemRow;
import app.workplan.service.plan.PlanTree.TaskRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 公开版的正文: the lines of the document in their order, with the notes of its tasks behind their words. */
final class PublicText {

    /** A line that is longer is a sentence, whatever it ends with. */
    private static final int LONGEST_HEADING = 50;

    private static final String SENTENCE_ENDS = "\u3002\uff1b;\uff1a:\uff0c,\uff01!\uff1f?\uff09)";
    private static final String STOPS = "\u3002\uff1b;\uff0c,.";
    private static final int FIRST_ITEMS = 2;

    private final String text;
    private final PlanTree tree;
    private final List<SourceSpan> furniture;
    private final Map<Long, String> notes;
    private final PaperWords words;
    private final Map<Long, ItemRow> items;
    private final Map<Long, List<TaskRow>> tasksByItem;
    private final Set<Long> printed = new HashSet<>();

    /** What is put behind which character. */
    private final TreeMap<Integer, String> places;

    /** @param notes by task, of those that stand on the day */
    PublicText(PlanHead head, PlanTree tree, List<SourceSpan> furniture, Map<Long, String> notes, PaperWords words) {
        this.text = head.text() == null ? "" : head.text();
        this.tree = tree;
        this.furniture = furniture;
        this.notes = notes;
        this.words = words;
        this.items = tree.items().stream().collect(Collectors.toMap(ItemRow::id, Function.identity()));
        this.tasksByItem = tree.tasks().stream()
                .filter(task -> task.itemId() != null)
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.itemId())));
        this.places = places(new PlanText(head, tree));
    }

    List<Block> body() {
        return text.isBlank() ? structure() : lines();
    }

    /** The notes whose words stand in the text, behind the last character of the words. */
    private TreeMap<Integer, String> places(PlanText where) {
        TreeMap<Integer, String> found = new TreeMap<>();
        for (TaskRow task : tree.tasks()) {
            ItemRow item = task.itemId() == null ? null : items.get(task.itemId());
            SourceSpan own = item == null ? null : where.own(item);
            Integer end = own != null ? Integer.valueOf(own.end()) : task.end();
            if (end == null || end > text.length()) {
                continue;
            }
            printed.add(task.id());
            int last = behind(end);
            String note = note(task);
            if (!note.isEmpty()) {
                // two tasks of one item with the same departments say so once
                found.merge(last, note, (before, more) -> before.contains(more) ? before : before + more);
            }
        }
        return found;
    }

    /** Behind the last word; where more follows in the line, before its stop, behind which the next number is looked for. */
    private int behind(int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        boolean within = !text.substring(last, lineEnd(last)).isBlank();
        return within && last > 1 && STOPS.indexOf(text.charAt(last - 1)) >= 0 ? last - 1 : last;
    }

    private int lineEnd(int from) {
        int stop = text.indexOf('\n', from);
        return stop < 0 ? text.length() : stop;
    }

    private List<Block> lines() {
        List<Block> body = new ArrayList<>();
        Map<Integer, ChapterRow> chapters = new HashMap<>();
        tree.chapters().stream()
                .filter(chapter -> chapter.start() != null)
                .forEach(chapter -> chapters.put(chapter.start(), chapter));
        ChapterRow open = null;
        for (int at = 0; at < text.length(); ) {
            int end = lineEnd(at);
            ChapterRow chapter = begins(chapters, at, end);
            if (chapter != null) {
                added(open, body);
                open = chapter;
            }
            String line = line(at, end);
            if (!line.isEmpty()) {
                body.add(block(line, at, end, chapter));
            }
            at = end + 1;
        }
        added(open, body);
        tree.chapters().stream()
                .filter(chapter ->
                        chapter.start() == null && tree.tasks().stream().anyMatch(task -> isLeft(task, chapter)))
                .forEach(chapter -> chapter(chapter, body));
        return body;
    }

    /** Whether the task of the chapter stands on the day, and no line of the document has it. */
    private boolean isLeft(TaskRow task, ChapterRow chapter) {
        return task.chapterId() == chapter.id() && notes.containsKey(task.id()) && !printed.contains(task.id());
    }

    private static @Nullable ChapterRow begins(Map<Integer, ChapterRow> chapters, int from, int to) {
        return chapters.entrySet().stream()
                .filter(one -> one.getKey() >= from && one.getKey() < to)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What of a line is wording, with the notes that end in it. */
    private String line(int from, int to) {
        StringBuilder line = new StringBuilder();
        for (int at = from; at < to; at++) {
            int here = at;
            boolean left = furniture.stream().anyMatch(span -> span.start() <= here && here < span.end());
            if (!left) {
                line.append(text.charAt(at));
            }
            String note = places.get(at + 1);
            if (note != null && !left) {
                line.append(note);
            }
        }
        return line.toString().strip();
    }

    private Block block(String line, int from, int to, @Nullable ChapterRow chapter) {
        if (chapter != null
                && chapter.end() != null
                && text.substring(Math.min(chapter.end(), to), to).strip().length() <= 1) {
            return new Heading(1, line);
        }
        ItemRow item = tree.items().stream()
                .filter(one -> one.start() != null && one.start() >= from && one.start() < to)
                .findFirst()
                .orElse(null);
        boolean heading = item != null
                && line.length() <= LONGEST_HEADING
                && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
        return heading ? new Heading(Math.min(FIRST_ITEMS + depth(item), 4), line) : new Paragraph(line);
    }

    private int depth(ItemRow item) {
        ItemRow parent = item.parentId() == null ? null : items.get(item.parentId());
        return parent == null ? 0 : 1 + depth(parent);
    }

    /** 印发后增加的任务 of the chapter. */
    private void added(@Nullable ChapterRow chapter, List<Block> body) {
        if (chapter != null) {
            tree.tasks().stream()
                    .filter(task -> isLeft(task, chapter))
                    .forEach(task -> body.add(new Paragraph(words.of("paper.public.added", task.title(), note(task)))));
        }
    }

    private String note(TaskRow task) {
        return notes.getOrDefault(task.id(), "");
    }

    /** A plan without a document is written of its chapters, items and tasks. */
    private List<Block> structure() {
        List<Block> body = new ArrayList<>();
        tree.chapters().forEach(chapter -> chapter(chapter, body));
        return body;
    }

    private void chapter(ChapterRow chapter, List<Block> body) {
        body.add(new Heading(1, words.chapter(chapter)));
        tree.items().stream().filter(item -> item.chapterId() == chapter.id()).forEach(item -> item(item, body));
        tree.tasks().stream()
                .filter(task -> task.itemId() == null && isLeft(task, chapter))
                .forEach(task -> body.add(new Paragraph(task.title() + note(task))));
    }

    private void item(ItemRow item, List<Block> body) {
        List<TaskRow> own = tasksByItem.getOrDefault(item.id(), List.of()).stream()
                .filter(task -> notes.containsKey(task.id()))
                .toList();
        String number = item.number() == null ? "" : item.number();
        if (own.size() == 1 && own.get(0).title().equals(item.title())) {
            body.add(new Paragraph(number + item.title() + note(own.get(0))));
            return;
        }
        body.add(new Heading(Math.min(FIRST_ITEMS + depth(item), 4), number + item.title()));
        own.forEach(task -> body.add(new Paragraph(task.title() + note(task))));
    }
}
