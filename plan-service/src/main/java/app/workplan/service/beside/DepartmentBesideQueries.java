package app.workplan.service.beside;

import app.workplan.domain.shared.Actor;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveRow;
import app.workplan.service.shared.SmallList;
import app.workplan.service.shared.SmallLists;
import app.workplan.service.supervision.LetterQueries;
import app.workplan.service.supervision.LetterRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待签收、待回复的督办单与批示的读取, for the page of a department: one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DepartmentBesideQueries {

    private final LetterQueries letters;
    private final DirectiveQueries directives;
    private final SmallLists lists;
    private final Clock clock;

    /** Of the departments the reader works for, the most urgent first; nothing for who works for none. */
    public DepartmentBeside of(Actor actor) {
        Set<Long> departments = actor.worksFor();
        if (actor.bureauId() == null || departments.isEmpty()) {
            return new DepartmentBeside(List.of(), List.of());
        }
        LocalDate today = LocalDate.now(clock);
        SmallList<LetterRow> sent = letters.waitingList(actor.bureauId(), departments);
        SmallList<DirectiveRow> given = directives.owed(actor.bureauId(), departments, today);
        SmallLists.Read read = lists.read(List.of(sent, given));
        return new DepartmentBeside(read.of(sent), DirectiveQueries.stillOwed(read.of(given), departments, today));
    }
}
