package app.workplan.web.support;

import app.workplan.domain.shared.Actor;
import java.time.LocalDate;

/** 导航计数: the three numbers in the navigation, by at most one SQL statement. */
public interface ShellCounts {

    /**
     * @param reviews completions and extensions that wait for the office of the actor's bureau
     * @param owed shares of the actor's departments that owe a report
     * @param unread notices the actor has not read
     */
    record Counts(int reviews, int owed, int unread) {

        /** Nothing waits. */
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    Counts of(Actor actor, LocalDate today);
}
