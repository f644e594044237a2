package app.workplan.service.beside;

import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveView;
import app.workplan.service.link.TaskLinks;
import app.workplan.service.supervision.LetterRow;
import app.workplan.service.task.TimelineEvent;
import java.util.List;

/**
 * 任务页旁的督办单、批示与关联.
 *
 * @param letterEvents 督办的经过, the newest first
 * @param gives whether the reader may give a directive here
 * @param departments 可以点名的科室, none unless so
 */
public record TaskBeside(
        List<LetterRow> letters,
        List<TimelineEvent> letterEvents,
        List<DirectiveView> directives,
        TaskLinks links,
        boolean gives,
        List<DirectiveQueries.Choice> departments) {}
