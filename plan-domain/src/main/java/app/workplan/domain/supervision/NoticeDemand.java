package app.workplan.domain.supervision;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 督办要求.
 *
 * @param words one demand a line
 * @param replyBy 回复时限, the last good day
 */
public record NoticeDemand(String words, LocalDate replyBy) {

    /** @throws RuleViolation naming all that is missing or wrong */
    public void require(LocalDate today) {
        List<RuleViolation> faults = new ArrayList<>();
        if (words.isBlank()) {
            faults.add(new RuleViolation("supervision.demandMissing"));
        } else if (Characters.count(words) > SupervisionNotice.MAX_WORDS) {
            faults.add(new RuleViolation("supervision.demandTooLong", SupervisionNotice.MAX_WORDS));
        }
        if (replyBy.isBefore(today)) {
            faults.add(new RuleViolation("supervision.replyByPast", today));
        } else if (replyBy.isAfter(today.plusYears(1))) {
            faults.add(new RuleViolation("supervision.replyByFar", today.plusYears(1)));
        }
        SeveralFaults.throwIfAny(faults);
    }
}
