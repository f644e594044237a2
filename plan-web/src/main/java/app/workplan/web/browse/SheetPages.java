package app.workplan.web.browse;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import app.workplan.service.browse.DepartmentSheet;
import app.workplan.service.browse.LastWord;
import app.workplan.service.browse.SheetLine;
import app.workplan.service.figure.ShareFigure;
import app.workplan.web.browse.SheetView.Count;
import app.workplan.web.browse.SheetView.Line;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 一科一单页: the sheets with the addresses of what their numbers count. */
@Component
@RequiredArgsConstructor
class SheetPages {

    /** So much of a report stands on a sheet; the task has the whole. */
    private static final int LONGEST_WORD = 120;

    private final Texts texts;

    List<SheetView> of(List<DepartmentSheet> sheets, BrowsedPlan browsed) {
        return sheets.stream().map(sheet -> of(sheet, browsed)).toList();
    }

    SheetView of(DepartmentSheet sheet, BrowsedPlan browsed) {
        long id = sheet.department().id();
        Address ledger = browsed.ledger(id);
        return new SheetView(
                id,
                sheet.department().name(),
                sheet.lines().size(),
                Stream.of(Light.values())
                        .map(light -> new Count(
                                light,
                                sheet.lights().of(light),
                                ledger.with("light", light).href()))
                        .toList(),
                sheet.progress(),
                sheet.expected(),
                browsed.page("departments/" + id).href(),
                ledger.href(),
                lines(sheet.lines(), browsed),
                lines(sheet.others(), browsed));
    }

    private List<Line> lines(List<SheetLine> lines, BrowsedPlan browsed) {
        return lines.stream().map(line -> line(line, browsed)).toList();
    }

    private Line line(SheetLine line, BrowsedPlan browsed) {
        ShareFigure figure = line.figure();
        LastWord last = line.last();
        return new Line(
                figure.shareId(),
                figure.taskId(),
                line.task().code(),
                line.task().title(),
                figure.role(),
                figure.state(),
                figure.light(),
                figure.lightRule() == null ? null : texts.of("lightRule." + figure.lightRule()),
                figure.dueOn(),
                figure.daysOverdue(),
                Points.display(figure.progress()),
                Points.display(figure.expected()),
                last == null ? null : last.periodEnd(),
                last == null ? null : shortened(last.text()),
                browsed.task(figure.taskId()));
    }

    private static @Nullable String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_WORD) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_WORD)) + "\u2026";
    }
}
