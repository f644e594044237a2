package app.workplan.domain.supervision;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Light;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 督办阶梯: when a letter of which colour may be issued. The one place of these conditions: the proposals and the command both
 * ask here. Letters go to counting shares alone, since nobody else is judged by a light.
 */
public final class SupervisionLadder {

    /** So many returns make a yellow letter. */
    public static final int RETURNS = 2;

    private SupervisionLadder() {}

    /** 临近时限: at work, its date not passed and within the bureau's working days. */
    public static boolean isNearDue(LadderFacts it) {
        return it.isAtWork()
                && !it.judgedOn().isAfter(it.dueOn())
                && !it.dueOn().isAfter(it.nearDueUntil());
    }

    /** 进度滞后: at work, and behind expected by more than the bureau's points. */
    public static boolean isBehind(LadderFacts it) {
        return it.isAtWork() && it.expected().subtract(it.progress()).compareTo(BigDecimal.valueOf(it.lagPoints())) > 0;
    }

    /** 两次退回: at work, and sent back twice since its last letter of at least yellow. */
    public static boolean isReturnedTwice(LadderFacts it) {
        return it.isAtWork() && it.returns() >= RETURNS;
    }

    /** 已逾期: its light is red, also while it waits after a late hand-in. */
    public static boolean isOverdue(LadderFacts it) {
        return it.state().isOpen() && it.light() == Light.OVERDUE;
    }

    /** 成立的原因, the highest colour first. */
    public static List<NoticeCause> causes(LadderFacts it) {
        List<NoticeCause> causes = new ArrayList<>();
        if (it.counting()) {
            Arrays.stream(NoticeCause.values()).filter(one -> holds(one, it)).forEach(causes::add);
        }
        causes.sort(Comparator.comparing(NoticeCause::colour).reversed());
        return List.copyOf(causes);
    }

    /** Why a letter of the colour may be issued; empty when its condition does not hold. */
    public static Optional<NoticeCause> cause(NoticeColour colour, LadderFacts it) {
        return causes(it).stream().filter(one -> one.colour() == colour).findFirst();
    }

    /**
     * 可以签发.
     *
     * @throws RuleViolation when the share is over, suspended or does not count, or the condition of the colour does not hold
     */
    public static NoticeCause require(NoticeColour colour, LadderFacts it) {
        if (!it.state().isOpen()) {
            throw new RuleViolation("supervision.shareOver");
        }
        if (!it.counting()) {
            throw new RuleViolation("supervision.notCounting");
        }
        return cause(colour, it).orElseThrow(() -> new RuleViolation(missing(colour)));
    }

    private static String missing(NoticeColour colour) {
        return switch (colour) {
            case BLUE -> "supervision.notNearDue";
            case YELLOW -> "supervision.notBehind";
            case RED -> "supervision.notOverdue";
        };
    }

    private static boolean holds(NoticeCause cause, LadderFacts it) {
        return switch (cause) {
            case NEAR_DUE -> isNearDue(it);
            case BEHIND -> isBehind(it);
            case RETURNED_TWICE -> isReturnedTwice(it);
            case OVERDUE -> isOverdue(it);
        };
    }
}
