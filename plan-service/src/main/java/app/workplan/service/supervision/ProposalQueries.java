package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.supervision.NoticeCause;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.SupervisionDismissal;
import app.workplan.domain.supervision.SupervisionLadder;
import app.workplan.domain.supervision.SupervisionSetting;
import app.workplan.domain.task.ShareState;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拟发督办单的读取: the same conditions as the command's, asked of every open share of the bureau's plans. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProposalQueries {

    /** 不拟发 that hold, the newest first. */
    private static final String DISMISSALS = """
            select x.share_id, x.marks, x.reason, x.dismissed_on, u.display_name as by
            from supervision_dismissal x left join user_account u on u.id = x.dismissed_by
            where x.bureau_id = :bureau and x.revived_at is null
            order by x.share_id, x.dismissed_at desc, x.id desc
            """;

    private static final Comparator<Proposal> WORST_FIRST = Comparator.comparing(Proposal::colour)
            .thenComparing(Proposal::daysOverdue)
            .thenComparing(Proposal::behind)
            .reversed();

    private final JdbcClient jdbc;
    private final LadderQueries ladder;
    private final SupervisionAccess access;
    private final Calendars calendars;
    private final SupervisionSettingRepository settings;
    private final Clock clock;

    private record Dismissal(
            long shareId,
            String marks,
            String reason,
            LocalDate dismissedOn,
            @Nullable String by) {}

    /** The own bureau's, for its office and its leaders; nothing for heads and staff. */
    public ProposalList list(Actor actor) {
        access.requireReader(actor);
        LocalDate today = LocalDate.now(clock);
        long bureau = actor.requireBureauId();
        int days = settings.findFirstByBureauIdOrderByValidFromDescIdDesc(bureau)
                .map(SupervisionSetting::getReplyDays)
                .orElse(SupervisionSetting.REPLY_DAYS);
        LocalDate replyBy = calendars.working(today, today).plusWorkingDays(today, days);
        ProposalList none = new ProposalList(List.of(), List.of(), today, replyBy, access.canOffice(actor, bureau));
        return access.seesAll(actor) ? proposals(bureau, none) : none;
    }

    private ProposalList proposals(long bureau, ProposalList frame) {
        List<Long> plans = jdbc.sql("select id from plan where bureau_id = :bureau and state = 'ISSUED'")
                .param("bureau", bureau)
                .query(Long.class)
                .list();
        if (plans.isEmpty()) {
            return frame;
        }
        Map<Long, List<Dismissal>> passedOver =
                jdbc.sql(DISMISSALS).param("bureau", bureau).query(RecordRows.of(Dismissal.class)).list().stream()
                        .collect(Collectors.groupingBy(Dismissal::shareId));
        List<Proposal> open = new ArrayList<>();
        List<DismissedProposal> dismissed = new ArrayList<>();
        for (LadderRow row : ladder.rows(plans, frame.today())) {
            List<Dismissal> known = passedOver.getOrDefault(row.shareId(), List.of());
            Set<String> marks = known.stream()
                    .flatMap(one -> SupervisionDismissal.marks(one.marks()).stream())
                    .collect(Collectors.toSet());
            Optional<Proposal> left = proposal(row, marks);
            left.ifPresent(open::add);
            if (left.isEmpty() && !known.isEmpty()) {
                Dismissal last = known.get(0);
                proposal(row, Set.of())
                        .ifPresent(one -> dismissed.add(
                                new DismissedProposal(one, last.reason(), last.dismissedOn(), last.by())));
            }
        }
        return new ProposalList(
                open.stream().sorted(WORST_FIRST).toList(),
                dismissed.stream()
                        .sorted(Comparator.comparing(DismissedProposal::of, WORST_FIRST))
                        .toList(),
                frame.today(),
                frame.replyBy(),
                frame.mayIssue());
    }

    /** 够不够发: the causes that hold and were not passed over, without colours that are not higher than the open letter. */
    private static Optional<Proposal> proposal(LadderRow row, Set<String> passedOver) {
        Set<NoticeColour> seen = EnumSet.noneOf(NoticeColour.class);
        List<NoticeCause> causes = new ArrayList<>();
        for (NoticeCause cause : SupervisionLadder.causes(row.facts())) {
            boolean higher = row.openColour() == null || cause.colour().isHigherThan(row.openColour());
            if (higher && !passedOver.contains(row.mark(cause)) && seen.add(cause.colour())) {
                causes.add(cause);
            }
        }
        return causes.isEmpty() ? Optional.empty() : Optional.of(of(row, causes));
    }

    private static Proposal of(LadderRow row, List<NoticeCause> causes) {
        return new Proposal(
                row.planId(),
                row.planTitle(),
                row.taskId(),
                row.code(),
                row.title(),
                row.shareId(),
                row.departmentId(),
                row.department(),
                row.heads(),
                causes,
                row.dueOn(),
                row.overdueSince(),
                row.daysOverdue(),
                row.progress(),
                row.expected(),
                row.returns(),
                row.state() == ShareState.SUBMITTED,
                row.openId(),
                row.openColour(),
                row.openNumber());
    }
}
