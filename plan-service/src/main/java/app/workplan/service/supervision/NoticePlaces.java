package app.workplan.service.supervision;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.Share;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.task.ShareRepository;
import java.util.function.LongConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads what a letter speaks of, locked: first the plan, so that it cannot close meanwhile, then the share. */
@Component
@RequiredArgsConstructor
class NoticePlaces {

    private static final String WORD = """
            select coalesce((select s.word from supervision_setting s where s.bureau_id = b.id order by s.valid_from desc, s.id desc limit 1),
                            b.short_name)
            from bureau b where b.id = :bureau
            """;

    private final JdbcClient jdbc;
    private final PlanRepository plans;
    private final ShareRepository shares;

    /** 一项责任分工连同它的计划. */
    record Place(Share share, Plan plan) {}

    private record Where(long bureauId, long planId) {}

    /**
     * @param allowed asked for the bureau before anything is locked
     * @throws NotFound when there is no such share
     */
    Place lock(long shareId, LongConsumer allowed) {
        Where where = jdbc.sql("select bureau_id, plan_id from share where id = :share")
                .param("share", shareId)
                .query(Where.class)
                .optional()
                .orElseThrow(() -> new NotFound("share", shareId));
        allowed.accept(where.bureauId());
        Plan plan = plans.lockById(where.planId()).orElseThrow(() -> new NotFound("plan", where.planId()));
        Share share = shares.lockById(shareId).orElseThrow(() -> new NotFound("share", shareId));
        return new Place(share, plan);
    }

    /** 机关代字 of the bureau as it is set now. */
    String word(long bureauId) {
        return jdbc.sql(WORD).param("bureau", bureauId).query(String.class).single();
    }
}
