package app.workplan.service.progress;

import app.workplan.domain.progress.Reporter;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Share;

/** 填报人: in whose name the actor reports. */
final class Reporters {

    private Reporters() {}

    /** 代填 is the office's for a department it does not work for; standing in for a head is none. */
    static Reporter of(Actor actor, Share share) {
        long department = share.getDepartmentId();
        return new Reporter(actor.userId(), !actor.worksFor().contains(department), actor.actsFor(department));
    }
}
