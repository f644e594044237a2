package app.workplan.service.handover;

import app.workplan.domain.organisation.HandoverState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 工作交接的读取. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class HandoverQueries {

    private static final String NAMES = """
            (select string_agg(hd.name, ', ' order by d.position, d.id)
             from handover_department hd join department d on d.id = hd.department_id where hd.handover_id = h.id) as departments""";

    private static final String ROWS = """
            select h.id, %s, leaver.display_name as leaver, successor.display_name as successor, h.effective_on, h.state,
                   h.leaver_signed_at is not null as leaver_signed, h.successor_signed_at is not null as successor_signed,
                   (h.ended_at at time zone 'Asia/Shanghai')::date as ended_on
            from handover h
            join user_account leaver on leaver.id = h.leaver_id
            join user_account successor on successor.id = h.successor_id
            where h.bureau_id = :bureau and (:all or :reader in (h.leaver_id, h.successor_id))
            order by h.state <> 'OPEN', coalesce(h.ended_at, h.opened_at) desc, h.id desc
            limit :most
            """.formatted(NAMES);

    private static final String HEAD = """
            select h.id, h.bureau_id, h.leaver_id, leaver.display_name as leaver, h.successor_id, successor.display_name as successor,
                   successor.enabled and exists (select from user_role r where r.user_id = successor.id
                                                 and r.role in ('HEAD', 'STAFF', 'OFFICE')) as successor_fits,
                   %s, h.effective_on, h.note, h.state, h.opened_at at time zone 'Asia/Shanghai' as opened_at,
                   (select u.display_name from user_account u where u.id = h.opened_by) as opened_by, h.listed_on,
                   h.leaver_signed_at at time zone 'Asia/Shanghai' as leaver_signed_at, h.leaver_signed_by as leaver_signer_id,
                   (select u.display_name from user_account u where u.id = h.leaver_signed_by) as leaver_signed_by, h.leaver_reason,
                   h.successor_signed_at at time zone 'Asia/Shanghai' as successor_signed_at,
                   h.ended_at at time zone 'Asia/Shanghai' as ended_at,
                   (select u.display_name from user_account u where u.id = h.ended_by) as ended_by, h.cancel_reason
            from handover h
            join user_account leaver on leaver.id = h.leaver_id
            join user_account successor on successor.id = h.successor_id
            where h.id = :id
            """.formatted(NAMES);

    private static final String DEPUTIES = """
            select deputy.display_name as name, x.valid_from as "from", x.valid_to as "to",
                   :day between x.valid_from and coalesce(x.valid_to, :day) as now
            from deputation x join user_account deputy on deputy.id = x.deputy_id
            where x.head_id = :leaver and coalesce(x.valid_to, :day) >= :day
            order by x.valid_from, x.id
            """;

    /** More than any bureau ever hands over; a list without end would be no page. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final HandoverLists lists;
    private final HandoverAccess access;
    private final Clock clock;

    private record Department(long id, String name) {}

    /**
     * 交接列表, the open ones first.
     *
     * @throws app.workplan.domain.shared.Forbidden for leaders and auditors
     */
    public List<HandoverRow> rows(Actor actor) {
        return jdbc.sql(ROWS)
                .param("bureau", access.requireReader(actor))
                .param("all", access.seesAll(actor))
                .param("reader", actor.userId() == null ? 0 : actor.userId())
                .param("most", MOST)
                .query(RecordRows.of(HandoverRow.class))
                .list();
    }

    /**
     * 一次交接: with its list as it was signed, before that as it stands now.
     *
     * @throws app.workplan.domain.shared.Forbidden for everybody but the parties, the office and the administrator
     * @throws NotFound when it is unknown or another bureau's
     */
    public HandoverPage page(Actor actor, long id) {
        HandoverPage.Head head = jdbc.sql(HEAD)
                .param("id", id)
                .query(RecordRows.of(HandoverPage.Head.class))
                .optional()
                .orElseThrow(() -> notFound(actor, id));
        access.requireCanSee(actor, id, head.bureauId(), head.leaverId(), head.successorId());
        LocalDate today = LocalDate.now(clock);
        List<HandoverPage.Deputy> deputies = head.open()
                ? jdbc.sql(DEPUTIES)
                        .param("leaver", head.leaverId())
                        .param("day", today)
                        .query(HandoverPage.Deputy.class)
                        .list()
                : List.of();
        return new HandoverPage(
                head, access.readsList(actor) ? list(head) : null, deputies, offers(actor, head, today));
    }

    /** Whoever may see none learns nothing of which there are. */
    private NotFound notFound(Actor actor, long id) {
        access.requireReader(actor);
        return new NotFound("handover", id);
    }

    /** One that was cancelled before anybody signed has no list. */
    private @Nullable HandoverList list(HandoverPage.Head head) {
        String kept = jdbc.sql("select list from handover where id = :id")
                .param("id", head.id())
                .query((row, number) -> new String[] {row.getString("list")})
                .single()[0];
        if (kept != null) {
            return HandoverLists.read(kept);
        }
        return head.state() == HandoverState.CANCELLED ? null : lists.of(head.bureauId(), departments(head.id()));
    }

    private Map<Long, String> departments(long id) {
        return jdbc
                .sql("select department_id as id, name from handover_department where handover_id = :id")
                .param("id", id)
                .query(Department.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Department::id, Department::name));
    }

    private HandoverPage.Offers offers(Actor actor, HandoverPage.Head head, LocalDate today) {
        boolean self = Long.valueOf(head.leaverId()).equals(actor.userId());
        boolean successor = Long.valueOf(head.successorId()).equals(actor.userId());
        boolean early = today.isBefore(head.effectiveOn());
        boolean signable = head.open() && !early;
        boolean leaverSigned = head.leaverSignedAt() != null;
        return new HandoverPage.Offers(
                signable && !leaverSigned && access.signsForLeaver(actor, head.leaverId()) && !successor,
                !self,
                signable && head.successorSignedAt() == null && successor,
                head.open() && early,
                head.open()
                        && (leaverSigned && (self || signed(actor, head))
                                || head.successorSignedAt() != null && successor),
                head.open());
    }

    private static boolean signed(Actor actor, HandoverPage.Head head) {
        return head.leaverSignerId() != null && head.leaverSignerId().equals(actor.userId());
    }
}
