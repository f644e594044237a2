package app.workplan.service.beside;

import app.workplan.domain.shared.Actor;
import app.workplan.service.directive.DirectiveAccess;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveRow;
import app.workplan.service.link.AlignmentQueries;
import app.workplan.service.link.TaskLinks;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SmallList;
import app.workplan.service.shared.SmallLists;
import app.workplan.service.supervision.LetterQueries;
import app.workplan.service.supervision.LetterRow;
import app.workplan.service.task.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务页旁的督办单、批示与关联的读取: one statement, whatever there is of them. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TaskBesideQueries {

    private final LetterQueries letters;
    private final DirectiveQueries directives;
    private final DirectiveAccess access;
    private final SmallLists lists;

    /**
     * Of a task that the reader may see.
     *
     * @param day at the end of which they are told
     * @param acts whether anything may be done here
     */
    public TaskBeside of(Actor actor, Scope scope, long bureauId, long taskId, LocalDate day, boolean acts) {
        boolean gives = acts && access.canGive(actor, bureauId);
        SmallList<LetterRow> sent = letters.ofTask(actor, scope, taskId);
        SmallList<DirectiveRow> given = directives.ofTask(scope, taskId, day);
        SmallList<TaskLinks.Row> linked = AlignmentQueries.ofTask(scope, taskId, day);
        SmallList<DirectiveQueries.Choice> named = directives.departmentList(bureauId);
        SmallList<TimelineEvent> told = letters.eventsOf(actor, scope, taskId, day);
        List<SmallList<?>> asked = new ArrayList<>(List.of(sent, told, given, linked));
        if (gives) {
            asked.add(named);
        }
        SmallLists.Read read = lists.read(asked);
        return new TaskBeside(
                read.of(sent),
                read.of(told),
                DirectiveRow.views(read.of(given), day),
                new TaskLinks(read.of(linked)),
                gives,
                gives ? read.of(named) : List.of());
    }
}
