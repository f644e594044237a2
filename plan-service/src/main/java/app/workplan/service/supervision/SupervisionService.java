package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.NoticeCause;
import app.workplan.domain.supervision.NoticeGround;
import app.workplan.domain.supervision.NoticeParty;
import app.workplan.domain.supervision.NoticeState;
import app.workplan.domain.supervision.SupervisionLadder;
import app.workplan.domain.supervision.SupervisionNotice;
import app.workplan.domain.task.Share;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办单: issued by the office when a condition of the ladder holds, received and replied to by the department (docs/adr/0270). */
@Service
@Transactional
@RequiredArgsConstructor
public class SupervisionService {

    private static final String ENTITY = "supervision_notice";

    private final SupervisionNoticeRepository notices;
    private final NoticePlaces places;
    private final LadderQueries ladder;
    private final NoticeNumbers numbers;
    private final SupervisionAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 签发: the number is given here and nowhere else; a lower letter that is open is replaced.
     *
     * @return its id; the same form sent twice gives the letter it made the first time
     * @throws RuleViolation when the plan is not issued or is closed, the share is over, suspended or does not count, the
     *     condition of the colour does not hold, an equal or higher letter is open, or demand or day are missing or wrong
     * @throws NotFound when the share is unknown or another bureau's
     */
    public long issue(Actor actor, IssueNotice command) {
        NoticePlaces.Place place = places.lock(command.shareId(), bureau -> access.requireOffice(actor, bureau));
        place.plan().requireIssued();
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        Optional<SupervisionNotice> open = notices.lockOpen(command.shareId());
        if (open.isPresent() && isSameAgain(open.get(), actor, command, today)) {
            return open.get().requireId();
        }
        Share share = place.share();
        LadderRow row = ladder.row(share.getPlanId(), share.getTaskId(), share.requireId(), today)
                .orElseThrow(() -> new RuleViolation("supervision.shareOver"));
        NoticeCause cause = SupervisionLadder.require(command.colour(), row.facts());
        SupervisionNotice.requireHigher(command.colour(), open.orElse(null));
        command.demand().require(today);
        open.ifPresent(lower -> {
            lower.replacedOn(now, today, actor.userId());
            // the lower one has to be out of the way before the index sees the new one
            notices.flush();
        });
        SupervisionNotice made = notices.save(SupervisionNotice.issue(
                share,
                cause,
                command.demand(),
                numbers.next(share.getBureauId(), places.word(share.getBureauId()), today.getYear()),
                ground(row, actor),
                open.orElse(null),
                now,
                today,
                actor.userId()));
        audit.record(change(actor, made, "supervision.issue")
                .values(open.map(SupervisionService::words).orElse(null), words(made))
                .on(made.getDemand()));
        return made.requireId();
    }

    private static boolean isSameAgain(SupervisionNotice open, Actor actor, IssueNotice command, LocalDate today) {
        return open.getColour() == command.colour()
                && Objects.equals(open.getIssuedBy(), actor.userId())
                && open.getIssuedOn().equals(today)
                && open.getDemand().equals(command.demand().words().strip())
                && open.getReplyBy().equals(command.demand().replyBy());
    }

    private static NoticeGround ground(LadderRow row, Actor actor) {
        return new NoticeGround(
                row.department(),
                row.heads(),
                row.dueOn(),
                row.daysOverdue(),
                row.progress(),
                row.expected(),
                row.returns(),
                row.problems(),
                actor.displayName());
    }

    /**
     * 签收; by the same user again it stays as it is.
     *
     * @throws RuleViolation when it has ended, or somebody else received it
     */
    public void receive(Actor actor, long id) {
        SupervisionNotice notice = load(id);
        NoticeParty by = access.requireParty(actor, notice.getBureauId(), notice.getDepartmentId());
        if (notice.getReceivedAt() != null && Objects.equals(notice.getReceivedBy(), actor.userId())) {
            return;
        }
        notice.receive(clock.instant(), by);
        audit.record(change(actor, notice, "supervision.receive").forDepartment(notice.getDepartmentId()));
    }

    /**
     * 回复; the same form sent twice makes one reply.
     *
     * @throws RuleViolation when it has ended, or the words are missing or too many
     */
    public void reply(Actor actor, long id, String text) {
        SupervisionNotice notice = load(id);
        NoticeParty by = access.requireParty(actor, notice.getBureauId(), notice.getDepartmentId());
        if (notice.isLastReply(text, actor.userId())) {
            return;
        }
        notice.reply(text, clock.instant(), by);
        audit.record(change(actor, notice, "supervision.reply")
                .forDepartment(notice.getDepartmentId())
                .on(text.strip()));
    }

    /**
     * 延长回复时限, by the office.
     *
     * @throws RuleViolation when it has ended or was replied to, the day is not later, or the reason is missing
     */
    public void delay(Actor actor, long id, LocalDate replyBy, String reason) {
        SupervisionNotice notice = load(id);
        access.requireOffice(actor, notice.getBureauId());
        if (notice.isLastDelay(replyBy, reason, actor.userId())) {
            return;
        }
        LocalDate before = notice.getReplyBy();
        notice.delay(replyBy, reason, clock.instant(), actor.userId());
        audit.record(change(actor, notice, "supervision.delay")
                .values(before, replyBy)
                .on(reason.strip()));
    }

    /**
     * 解除, by the office.
     *
     * @throws RuleViolation when it has ended, or the reason is missing
     */
    public void lift(Actor actor, long id, String reason) {
        end(actor, id, NoticeState.LIFTED, reason);
    }

    /**
     * 作废, by the office; the number is not given again.
     *
     * @throws RuleViolation when it has ended, or the reason is missing
     */
    public void withdraw(Actor actor, long id, String reason) {
        end(actor, id, NoticeState.WITHDRAWN, reason);
    }

    private void end(Actor actor, long id, NoticeState how, String reason) {
        SupervisionNotice notice = load(id);
        access.requireOffice(actor, notice.getBureauId());
        if (notice.endedLikewise(how, reason, actor.userId())) {
            return;
        }
        String before = words(notice);
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        if (how == NoticeState.LIFTED) {
            notice.lift(reason, now, today, actor.userId());
        } else {
            notice.withdraw(reason, now, today, actor.userId());
        }
        audit.record(change(actor, notice, how == NoticeState.LIFTED ? "supervision.lift" : "supervision.withdraw")
                .values(before, null)
                .on(notice.getEndReason()));
    }

    private SupervisionNotice load(long id) {
        return notices.lockById(id).orElseThrow(() -> new NotFound("supervision", id));
    }

    /** 〔2026〕8号 with its colour, as the trail says it. */
    static String words(SupervisionNotice notice) {
        return "[%d] %d, %s".formatted(notice.getYear(), notice.getNumber(), notice.getColour());
    }

    static Audited change(Actor actor, SupervisionNotice notice, String action) {
        return Audited.of(actor, notice.getBureauId(), action, ENTITY, notice.requireId())
                .in(notice.getPlanId(), notice.getTaskId());
    }
}
