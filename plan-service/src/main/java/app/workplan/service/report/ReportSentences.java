package app.workplan.service.report;

import app.workplan.domain.report.WorkReportPart;
import app.workplan.domain.shared.Characters;
import app.workplan.service.paper.PaperWords;
import app.workplan.service.report.ReportFacts.ShareFacts;
import app.workplan.service.report.ReportFacts.TaskFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** 造句: how words of departments and of the bundles become sentences; what departments wrote stays as they wrote it. */
@RequiredArgsConstructor
final class ReportSentences {

    /** More than this of one department makes no paragraph of a report; the rest is a click away. */
    static final int MOST_WORDS = 3;

    /** Room for an edit stays. */
    private static final int LONGEST = WorkReportPart.MAX_WORDS / 2;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final PaperWords words;

    String of(String key, Object... args) {
        return words.of(key, args);
    }

    String day(LocalDate day) {
        return words.day(day);
    }

    /** What was written, on one line and without the stop at its end. */
    String bare(String written) {
        String clean = BLANKS.matcher(written.strip()).replaceAll(" ");
        String stops = of("workReport.doc.stops");
        int end = clean.length();
        while (end > 0 && (stops.indexOf(clean.charAt(end - 1)) >= 0 || clean.charAt(end - 1) == ' ')) {
            end--;
        }
        return clean.substring(0, end);
    }

    /** 一句, with a full stop; nothing of nothing. */
    String sentence(String written) {
        String bare = bare(written);
        return bare.isEmpty() ? "" : of("workReport.doc.sentence", bare);
    }

    /** A paragraph, never longer than half of what may be typed into it. */
    String paragraph(String... sentences) {
        return Characters.cut(String.join("", sentences), LONGEST);
    }

    /** 并列 with semicolons. */
    String listed(List<String> clauses) {
        return String.join(of("workReport.doc.semicolon"), clauses);
    }

    /** 科室甲、科室乙. */
    String departments(TaskFacts task) {
        return task.shares().stream().map(ShareFacts::department).collect(Collectors.joining(of("paper.and")));
    }

    /** 科室甲、科室乙 in brackets behind the task; the task alone where nobody is responsible. */
    String named(TaskFacts task) {
        return task.shares().isEmpty()
                ? bare(task.title())
                : of("workReport.doc.named", bare(task.title()), departments(task));
    }

    /** Texts in their order, without one that a later one repeats or contains; the newest few. */
    List<String> distinct(List<String> texts) {
        List<String> kept = new ArrayList<>();
        for (int i = texts.size() - 1; i >= 0 && kept.size() < MOST_WORDS; i--) {
            String text = bare(texts.get(i));
            if (!text.isEmpty() && kept.stream().noneMatch(later -> later.contains(text))) {
                kept.add(0, text);
            }
        }
        return kept;
    }
}
