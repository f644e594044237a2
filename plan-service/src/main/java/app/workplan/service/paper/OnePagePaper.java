package app.workplan.service.paper;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.dashboard.UrgentTask;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 领导一页纸: the figures of the dashboard on one sheet of paper, and the first rows of its lists. */
@Component
@Order(30)
@RequiredArgsConstructor
class OnePagePaper implements PaperKind {

    /** So many rows of each list leave all of it on one page. */
    private static final int LATE = 5;

    private static final int RANKED = 8;
    private static final int SOON = 4;

    private final DashboardQueries dashboards;
    private final PaperHindrances hindrances;
    private final PaperWords words;

    @Override
    public String key() {
        return "one-page";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.of(DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.OFD);
    }

    @Override
    public @Nullable PaperHindrance hindrance(PaperRequest request) {
        return hindrances.withoutFigures(request);
    }

    @Override
    public OfficialDocument write(PaperRequest request) {
        Dashboard read = dashboards.read(request.scope(), request.plan(), request.day());
        List<Block> body = new ArrayList<>();
        body.add(new Heading(1, words.of("paper.onePage.whole")));
        body.add(new Paragraph(whole(read)));
        body.add(new Paragraph(rates(read.series().now())));
        late(read.urgent().stream().filter(UrgentTask::isOverdue).toList(), body);
        ranking(read.departments(), body);
        soon(
                read.urgent().stream()
                        .filter(task -> task.isDueWithin(DashboardQueries.DAYS_AHEAD))
                        .sorted(Comparator.comparing(UrgentTask::dueOn))
                        .toList(),
                body);
        return new OfficialDocument(
                null,
                null,
                words.of("paper.onePage.title", request.plan().title()),
                words.note(request),
                null,
                body,
                null,
                false);
    }

    private String whole(Dashboard read) {
        DayFigures now = read.series().now();
        String counts = words.of(
                "paper.onePage.counts",
                now.lights().total(),
                now.shares(),
                now.lights().done(),
                now.lights().onTrack(),
                now.lights().atRisk(),
                now.lights().overdue(),
                now.lights().notStarted());
        return counts
                + progress(now.progress(), now.expected())
                + since(read.series().days());
    }

    private String progress(@Nullable BigDecimal progress, @Nullable BigDecimal expected) {
        if (progress == null || expected == null) {
            return "";
        }
        BigDecimal gap = progress.subtract(expected);
        return words.of(
                gap.signum() < 0 ? "paper.onePage.behind" : "paper.onePage.ahead",
                words.percent(progress),
                words.percent(expected),
                gap.abs().toPlainString());
    }

    /** Against the month-end before; nothing in the month of the issue. */
    private String since(List<DayFigures> days) {
        if (days.size() < 2) {
            return "";
        }
        DayFigures before = days.get(days.size() - 2);
        DayFigures now = days.get(days.size() - 1);
        return words.of(
                "paper.onePage.since",
                words.day(before.day()),
                signed(now.lights().of(Light.DONE) - before.lights().of(Light.DONE)),
                signed(now.lights().of(Light.OVERDUE) - before.lights().of(Light.OVERDUE)));
    }

    private String signed(int change) {
        return change == 0
                ? words.of("paper.onePage.same")
                : words.of(change > 0 ? "paper.onePage.more" : "paper.onePage.fewer", Math.abs(change));
    }

    private String rates(DayFigures now) {
        int total = now.lights().total();
        return words.of(
                "paper.onePage.rates",
                rate(now.assigned(), total),
                rate(now.reported(), now.owed()),
                rate(now.onTime(), now.scored()),
                rate(now.unquantified(), total));
    }

    private String rate(int part, int whole) {
        return words.of("paper.onePage.rate", words.percent(DayFigures.rate(part, whole)), part, whole);
    }

    private void late(List<UrgentTask> late, List<Block> body) {
        body.add(new Heading(1, words.of("paper.onePage.late", late.size())));
        if (late.isEmpty()) {
            body.add(new Paragraph(words.of("paper.onePage.noneLate")));
            return;
        }
        body.add(new Table(
                null,
                List.of(
                        new Column(words.of("paper.column.code"), 12, true),
                        new Column(words.of("paper.column.task"), 46, false),
                        new Column(words.of("paper.column.department"), 26, false),
                        new Column(words.of("paper.onePage.days"), 12, true)),
                late.stream()
                        .limit(LATE)
                        .map(task -> List.of(
                                Cell.of(task.code()),
                                Cell.of(task.title()),
                                Cell.of(department(task)),
                                Cell.of("" + task.daysOverdue())))
                        .toList()));
        more(late.size(), LATE, "paper.onePage.moreLate", body);
    }

    private void ranking(List<DepartmentFigures> departments, List<Block> body) {
        body.add(new Heading(1, words.of("paper.onePage.ranking")));
        if (departments.isEmpty()) {
            body.add(new Paragraph(words.of("paper.onePage.noneRanked")));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (DepartmentFigures one : departments.subList(0, Math.min(RANKED, departments.size()))) {
            rows.add(List.of(
                    Cell.of("" + (rows.size() + 1)),
                    Cell.of(one.name()),
                    Cell.of("" + one.total()),
                    Cell.of("" + one.overdue()),
                    Cell.of("" + one.atRisk()),
                    Cell.of(words.percent(one.progress())),
                    Cell.of(words.percent(one.expected())),
                    Cell.of(one.gap().toPlainString())));
        }
        body.add(new Table(
                null,
                List.of(
                        new Column(words.of("paper.column.rank"), 8, true),
                        new Column(words.of("paper.column.department"), 38, false),
                        new Column(words.of("paper.column.shares"), 9, true),
                        new Column(words.of("paper.column.late"), 9, true),
                        new Column(words.of("paper.column.risk"), 9, true),
                        new Column(words.of("paper.column.progress"), 11, true),
                        new Column(words.of("paper.column.expected"), 11, true),
                        new Column(words.of("paper.column.gap"), 10, true)),
                rows));
        more(departments.size(), RANKED, "paper.onePage.moreRanked", body);
    }

    private void soon(List<UrgentTask> soon, List<Block> body) {
        body.add(new Heading(1, words.of("paper.onePage.soon", DashboardQueries.DAYS_AHEAD, soon.size())));
        if (soon.isEmpty()) {
            body.add(new Paragraph(words.of("paper.onePage.noneSoon")));
            return;
        }
        List<String> named = soon.stream()
                .limit(SOON)
                .map(task -> words.of("paper.onePage.dueSoon", task.title(), department(task), words.day(task.dueOn())))
                .toList();
        body.add(new Paragraph(String.join(words.of("paper.semicolon"), named)
                + (soon.size() > SOON ? words.of("paper.onePage.moreSoon", soon.size()) : words.of("paper.stop"))));
    }

    private String department(UrgentTask task) {
        if (task.department() == null) {
            return words.of("department.none");
        }
        return task.departments() > 1
                ? words.of("department.others", task.department(), task.departments())
                : task.department();
    }

    private void more(int all, int shown, String key, List<Block> body) {
        if (all > shown) {
            body.add(new Paragraph(words.of(key, all - shown)));
        }
    }
}
