package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.supervision.NoticeCause;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.SupervisionLadder;
import app.workplan.domain.supervision.SupervisionSetting;
import app.workplan.domain.task.ShareState;
import app.workplan.service.calendar.Calendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拟发督办单的读取: the same conditions as the command's, asked of every open share of the bureau's plans. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProposalQueries {

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

    /** The own bureau's, for its office and its leaders; nothing for heads and staff. */
    public ProposalList list(Actor actor) {
        access.requireReader(actor);
        LocalDate today = LocalDate.now(clock);
        long bureau = actor.requireBureauId();
        int days = settings.findFirstByBureauIdOrderByValidFromDescIdDesc(bureau)
                .map(SupervisionSetting::getReplyDays)
                .orElse(SupervisionSetting.REPLY_DAYS);
        LocalDate replyBy = calendars.working(today, today).plusWorkingDays(today, days);
        return new ProposalList(
                access.seesAll(actor) ? proposals(bureau, today) : List.of(),
                today,
                replyBy,
                access.canOffice(actor, bureau));
    }

    private List<Proposal> proposals(long bureau, LocalDate today) {
        List<Long> plans = jdbc.sql("select id from plan where bureau_id = :bureau and state = 'ISSUED'")
                .param("bureau", bureau)
                .query(Long.class)
                .list();
        return plans.isEmpty()
                ? List.of()
                : ladder.rows(plans, today).stream()
                        .map(ProposalQueries::proposal)
                        .flatMap(Optional::stream)
                        .sorted(WORST_FIRST)
                        .toList();
    }

    /** 够不够发: the causes that hold, without colours that are not higher than the open letter. */
    static Optional<Proposal> proposal(LadderRow row) {
        Set<NoticeColour> seen = EnumSet.noneOf(NoticeColour.class);
        List<NoticeCause> causes = new ArrayList<>();
        for (NoticeCause cause : SupervisionLadder.causes(row.facts())) {
            boolean higher = row.openColour() == null || cause.colour().isHigherThan(row.openColour());
            if (higher && seen.add(cause.colour())) {
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
