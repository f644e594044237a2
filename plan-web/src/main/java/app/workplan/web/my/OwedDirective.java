package app.workplan.web.my;

import app.workplan.domain.shared.Actor;
import app.workplan.service.directive.DirectiveAnswer;
import app.workplan.service.directive.DirectiveView;
import java.util.List;

/**
 * 待签收、待回复的批示.
 *
 * @param mine what the reader's departments owe
 * @param signs of these, those for which the reader may sign and reply; none for staff, who prepare only
 */
public record OwedDirective(DirectiveView directive, List<DirectiveAnswer> mine, List<DirectiveAnswer> signs) {

    static List<OwedDirective> of(Actor actor, List<DirectiveView> owed) {
        return owed.stream().map(one -> of(actor, one)).toList();
    }

    private static OwedDirective of(Actor actor, DirectiveView one) {
        List<DirectiveAnswer> mine = one.owedBy(actor.worksFor());
        return new OwedDirective(
                one,
                mine,
                mine.stream()
                        .filter(answer -> actor.headsDepartment(answer.departmentId()))
                        .toList());
    }
}
