package app.workplan.service.calendar;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以改工作日历: one calendar holds for all bureaus, so only the administrator above them edits it; all of them read it. */
@Component
public class CalendarAccess {

    /** 改日历: the administrator without a bureau. */
    public void requireCanEdit(Actor actor) {
        if (!canEdit(actor)) {
            throw new Forbidden("calendar.edit");
        }
    }

    /** Whether the page offers the form. */
    public boolean canEdit(Actor actor) {
        return actor.is(Role.ADMIN) && actor.bureauId() == null;
    }

    /** 看日历: any administrator. */
    public void requireCanSee(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("calendar");
        }
    }
}
