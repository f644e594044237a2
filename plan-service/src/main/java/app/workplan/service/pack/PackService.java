package app.workplan.service.pack;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.Unguarded;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证包的留痕: who took out what. */
@Service
@RequiredArgsConstructor
public class PackService {

    private final AuditTrail audit;

    /**
     * 导出: noted in the trail of the bureau whose plan it is, once the pack is complete.
     *
     * @param files how many files are in it
     * @param missing how many should be and are not in the store
     */
    @Transactional
    @Unguarded("only what PackQueries gave the actor can be told of")
    public void taken(Actor actor, Pack pack, int files, int missing) {
        audit.record((pack.taskId() == null
                        ? Audited.of(actor, pack.bureauId(), "plan.pack", "plan", pack.planId())
                        : Audited.of(actor, pack.bureauId(), "task.pack", "task", pack.taskId()))
                .in(pack.planId(), pack.taskId())
                .values(null, "%d + %d".formatted(files, missing)));
    }
}
