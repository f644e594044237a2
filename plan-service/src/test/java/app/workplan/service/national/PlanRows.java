package app.workplan.service.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Writes plans of a bureau, each with its source text, chapters, items and tasks. */
final class PlanRows {

    private static final int CHAPTERS = 8;
    private static final String NUMBERS = "一二三四五六七八";
    private static final int NINE = 9 * 3600;
    /** Goes through all hundred places of the kinds before it comes to one again. */
    private static final int STEP = 61;

    private final Sink sink;
    private final SplittableRandom random;
    private final TaskRows tasks;

    PlanRows(Sink sink, Texts texts, SplittableRandom random, double entriesOfTask) {
        this.sink = sink;
        this.random = random;
        this.tasks = new TaskRows(sink, texts, random, entriesOfTask);
    }

    /** @param part of several plans of the bureau in the same year the how manieth, from 0 */
    void write(PlanFrame plan, int part, int taskCount) throws SQLException, IOException {
        Bureau bureau = plan.bureau();
        LocalDate from = plan.fromDay();
        String title =
                from.getYear() + "年" + from.getMonthValue() + "月起应急管理工作" + (part == 0 ? "要点" : "专项方案（" + part + "）");
        StringBuilder text = new StringBuilder(title).append('\n');
        int begin = random.nextInt(100);
        int chapters = Math.min(CHAPTERS, taskCount);
        for (int chapter = 0; chapter < chapters; chapter++) {
            int first = taskCount * chapter / chapters;
            int end = taskCount * (chapter + 1) / chapters;
            long id = bureau.ids().next();
            int span = text.length();
            String heading = Words.of("chapters").get(chapter);
            text.append(NUMBERS.charAt(chapter)).append('、').append(heading).append('\n');
            for (int i = first; i < end; i++) {
                Kind kind = Kind.at((begin + i * STEP) % 100, plan.closed());
                task(plan, kind, id, chapter, i, i - first + 1, text);
            }
            sink.to(Loaded.CHAPTER)
                    .add(id)
                    .add(bureau.id())
                    .add(plan.id())
                    .add(chapter)
                    .add(NUMBERS.substring(chapter, chapter + 1))
                    .add(heading)
                    .add("PLAN")
                    .add(span)
                    .add(text.length())
                    .end();
        }
        plan(plan, title, source(plan, title, text.toString()), part);
    }

    private void task(
            PlanFrame plan, Kind kind, long chapter, int chapterPlace, int place, int number, StringBuilder text)
            throws SQLException, IOException {
        String title = Words.any("verbs", random) + Words.any("objects", random) + Words.any("actions", random) + "，"
                + Words.any("ends", random);
        text.append(number).append('．');
        int span = text.length();
        text.append(title).append("。\n");
        long item = plan.bureau().ids().next();
        sink.to(Loaded.PLAN_ITEM)
                .add(item)
                .add(plan.bureau().id())
                .add(plan.id())
                .add(chapter)
                .add(place)
                .add(1)
                .add(number)
                .add(title)
                .add("TASK")
                .add(span)
                .add(span + title.length())
                .end();
        String code = plan.fromDay().getYear() + "-" + (chapterPlace + 1) + "." + number;
        tasks.write(TaskFrame.of(plan, kind, random), chapter, item, place, code, title, span);
    }

    private long source(PlanFrame plan, String title, String text) throws SQLException, IOException {
        long id = plan.bureau().ids().next();
        sink.to(Loaded.SOURCE_DOCUMENT)
                .add(id)
                .add(plan.bureau().id())
                .add(title + ".txt")
                .add(sha256(text))
                .add(text.replace("\n", "\\n"))
                .at(plan.issued() - 3, NINE)
                .add(plan.bureau().office())
                .end();
        return id;
    }

    private void plan(PlanFrame plan, String title, long source, int part) throws SQLException, IOException {
        Bureau bureau = plan.bureau();
        sink.to(Loaded.PLAN)
                .add(plan.id())
                .add(bureau.id())
                .add(source)
                .add(part == 0 ? "ANNUAL_KEY_POINTS" : "OTHER")
                .add(title)
                .add(bureau.region().bureau())
                .add("应急〔" + plan.fromDay().getYear() + "〕" + (part + 1) + "号")
                .day(plan.issued() - 5)
                .day(plan.from())
                .day(plan.to())
                .add(plan.closed() ? "CLOSED" : "ISSUED")
                .at(plan.issued(), NINE)
                .day(plan.issued())
                .at(plan.closedOn(), 2 * NINE)
                .day(plan.closedOn())
                .at(plan.issued() - 3, NINE)
                .add(bureau.office())
                .end();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
