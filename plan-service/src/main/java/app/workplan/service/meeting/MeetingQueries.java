package app.workplan.service.meeting;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会议的读取: a closed one as it was kept, an open one as it stands. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class MeetingQueries {

    /** No task has this id. */
    public static final long NO_TASK = 0;

    private static final int MOST = 200;

    private static final String HEADS = """
            select m.id, m.version, m.bureau_id, u.name as bureau_name, m.plan_id, p.title as plan_title, m.title, m.held_on, m.next_on,
                   m.state, (select count(*) from meeting_decision x where x.meeting_id = m.id) as decisions
            from meeting m
            join bureau u on u.id = m.bureau_id
            left join plan p on p.id = m.plan_id
            where m.bureau_id = any(:bureaus)
            """;

    private static final String DECISIONS = """
            select x.id, x.position, x.text, x.kind, x.task_id, t.code, t.title, x.directive_id
            from meeting_decision x left join task t on t.id = x.task_id
            where x.meeting_id = :id order by x.position
            """;

    private static final String PLACES = """
            select c.id, p.id as plan_id, p.title as plan, c.number, c.title as chapter
            from plan p join chapter c on c.plan_id = p.id
            where p.bureau_id = :bureau and p.state = 'ISSUED' and c.nature in ('PLAN', 'PROJECTS', 'SAFEGUARDS')
            order by p.period_to desc, p.id, c.position
            """;

    private static final String TASK = """
            select t.id from task t join plan p on p.id = t.plan_id
            where p.bureau_id = :bureau and p.state = 'ISSUED' and upper(t.code) = upper(:code)
            order by p.period_to desc, t.id limit 1
            """;

    private final JdbcClient jdbc;
    private final MeetingPacks packs;
    private final MeetingAccess access;
    private final Clock clock;

    /** 任务可以放进的章. */
    public record Place(
            long id, long planId, String plan, @Nullable String number, String chapter) {}

    /** 会议列表, the latest first. */
    public List<MeetingHead> list(Actor actor, Scope scope) {
        access.requireReader(actor);
        return heads(scope, " order by m.held_on desc, m.id desc limit " + MOST)
                .query(RecordRows.of(MeetingHead.class))
                .list();
    }

    /**
     * 一次会议.
     *
     * @throws NotFound when there is none for this reader
     */
    public MeetingPage page(Actor actor, Scope scope, long id) {
        MeetingHead head = heads(scope, " and m.id = :id")
                .param("id", id)
                .query(RecordRows.of(MeetingHead.class))
                .optional()
                .orElseThrow(() -> new NotFound("meeting", id));
        access.requireCanSee(actor, scope, head.bureauId(), id);
        return new MeetingPage(
                head,
                pack(actor, head),
                jdbc.sql(DECISIONS)
                        .param("id", id)
                        .query(RecordRows.of(MeetingDecisionRow.class))
                        .list(),
                access.canWrite(actor, head.bureauId()),
                access.isLeader(actor, head.bureauId()));
    }

    /** Where a decision that becomes a task may go: chapters of plans that are issued and open. */
    public List<Place> places(long bureauId) {
        return jdbc.sql(PLACES)
                .param("bureau", bureauId)
                .query(RecordRows.of(Place.class))
                .list();
    }

    /**
     * The task of that code, in the plan whose period ends last; {@link #NO_TASK} when there is none.
     */
    public long taskOf(long bureauId, String code) {
        return jdbc.sql(TASK)
                .param("bureau", bureauId)
                .param("code", code.strip())
                .query(Long.class)
                .optional()
                .orElse(NO_TASK);
    }

    /** The meeting of a decision, for the page on which its form stands. */
    public long meetingOf(Scope scope, long decisionId) {
        return jdbc.sql("select meeting_id from meeting_decision where id = :id and bureau_id = any(:bureaus)")
                .param("id", decisionId)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("decision", decisionId));
    }

    private MeetingPack pack(Actor actor, MeetingHead head) {
        if (!head.open()) {
            return MeetingPacks.read(jdbc.sql("select pack from meeting where id = :id")
                    .param("id", head.id())
                    .query(String.class)
                    .single());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.isBefore(head.heldOn()) ? today : head.heldOn();
        return packs.of(actor, head.id(), head.bureauId(), head.planId(), day, head.nextOn());
    }

    private JdbcClient.StatementSpec heads(Scope scope, String rest) {
        return jdbc.sql(HEADS + rest).param("bureaus", scope.bureauIds().toArray(Long[]::new));
    }
}
