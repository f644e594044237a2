package app.workplan.web.dashboard;

import static app.workplan.web.support.Markup.attribute;
import static app.workplan.web.support.Markup.escaped;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.Light;
import app.workplan.web.dashboard.UrgentCard.Letter;
import app.workplan.web.dashboard.UrgentCard.Overdue;
import app.workplan.web.support.LightBadges;
import app.workplan.web.support.ProgressBars;
import app.workplan.web.support.Texts;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/** 逾期的行 as HTML: their cells in the order of the headings of templates/dashboard/_overdue. */
@Component
@RequiredArgsConstructor
class UrgentLines {

    private final Texts texts;
    private final ProgressBars bars;

    void write(StringBuilder to, ITemplateContext context, UrgentCard urgent) {
        urgent.overdue().forEach(row -> write(to, context, row));
    }

    private void write(StringBuilder to, ITemplateContext context, Overdue row) {
        to.append("<tr");
        attribute(to, "data-task-id", row.taskId());
        attribute(to, "data-task-code", row.code());
        attribute(to, "data-task-state", row.state());
        attribute(to, "data-due", row.due());
        attribute(to, "data-progress", row.progress());
        attribute(to, "data-light", Light.OVERDUE);
        to.append("><td class=\"days\"><b class=\"wp-num\">").append(row.days());
        to.append("</b> ").append(escaped(texts.of("dashboard.days", row.days())));
        to.append("</td><td><a class=\"wp-quiet\"");
        attribute(to, "href", row.href());
        to.append("><span class=\"wp-code\">").append(escaped(row.code()));
        to.append("</span>").append(escaped(row.title()));
        to.append("</a><span class=\"wp-sub\">").append(escaped(who(row)));
        to.append("</span><span class=\"wp-sub dash-word\" data-last-word>").append(escaped(word(row)));
        to.append("</span></td><td class=\"wp-nw when\">").append(escaped(texts.day(row.redOn(), "format.day")));
        to.append("<span class=\"wp-sub\">");
        to.append(escaped(texts.of(row.missed() ? "dashboard.missed" : "deadlineOrigin." + row.origin())));
        to.append("</span></td><td class=\"pc\">");
        to.append(bars.cell(row.progress(), row.expected(), Light.OVERDUE));
        to.append("</td><td class=\"wp-nw letter\">");
        letter(to, context, row);
        to.append("</td></tr>");
    }

    /** 督办: the open letter; where there is none the way to one for who may issue it. */
    private void letter(StringBuilder to, ITemplateContext context, Overdue row) {
        if (row.letter() != null) {
            Letter letter = row.letter();
            to.append("<a class=\"wp-lt wp-c-").append(like(letter.colour())).append('"');
            attribute(to, "data-colour", letter.colour());
            attribute(to, "href", letter.href());
            to.append('>').append(LightBadges.icon(context, "i", "mail-exclamation"));
            to.append(escaped(texts.of("dashboard.letter." + letter.colour(), String.valueOf(letter.number()))));
            to.append("</a>");
        } else if (row.proposeHref() != null) {
            to.append("<a class=\"wp-sm wp-ul\" data-propose");
            attribute(to, "href", row.proposeHref());
            attribute(to, "aria-label", texts.of("dashboard.proposeFor", row.code()));
            to.append('>').append(escaped(texts.of("dashboard.propose"))).append("</a>");
        } else {
            to.append("<span class=\"wp-muted\">")
                    .append(escaped(texts.of("common.none")))
                    .append("</span>");
        }
    }

    /** The light whose colour a letter has. */
    private static Light like(NoticeColour colour) {
        return switch (colour) {
            case RED -> Light.OVERDUE;
            case YELLOW -> Light.AT_RISK;
            case BLUE -> Light.DONE;
        };
    }

    private String who(Overdue row) {
        if (row.department() == null) {
            return texts.of("department.none");
        }
        String departments = row.departments() > 1
                ? texts.of("department.others", row.department(), row.departments())
                : row.department();
        return row.heads() == null ? departments : departments + " · " + row.heads();
    }

    private String word(Overdue row) {
        if (row.lastWord() == null) {
            return texts.of("dashboard.noWord");
        }
        String day = texts.day(Objects.requireNonNull(row.lastWordOn()), "format.day");
        return texts.of("dashboard.lastWord", day, row.lastWord());
    }
}
