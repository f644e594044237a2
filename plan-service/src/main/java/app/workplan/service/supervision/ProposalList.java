package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 拟发督办单 of the reader's bureau, the worst first.
 *
 * @param replyBy 回复时限 that is proposed: so many working days from today
 * @param mayIssue whether the reader works in the office
 */
public record ProposalList(
        List<Proposal> all, List<DismissedProposal> dismissed, LocalDate today, LocalDate replyBy, boolean mayIssue) {

    public ProposalList {
        all = List.copyOf(all);
        dismissed = List.copyOf(dismissed);
    }

    /** How many propose each colour, the highest first. */
    public Map<NoticeColour, Long> counts() {
        Map<NoticeColour, Long> counts = new LinkedHashMap<>();
        for (NoticeColour colour : List.of(NoticeColour.RED, NoticeColour.YELLOW, NoticeColour.BLUE)) {
            counts.put(
                    colour, all.stream().filter(one -> one.colour() == colour).count());
        }
        return counts;
    }

    /** 筛选; null for any. */
    public List<Proposal> of(@Nullable NoticeColour colour, @Nullable Long departmentId, @Nullable Long taskId) {
        return all.stream()
                .filter(one -> colour == null || one.colour() == colour)
                .filter(one -> departmentId == null || one.departmentId() == departmentId)
                .filter(one -> taskId == null || one.taskId() == taskId)
                .toList();
    }
}
