package app.workplan.domain.task;

import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 拆分规则: which part of a split task takes which date, step, frequency and target (docs/adr/0110).
 *
 * <p>What stands in a part's own sentence goes with that part; what stands in nobody's stays with the first. A part whose
 * sentence names a date is due then, the last of several; any other part keeps the date of the task that was split, and so
 * does the first where no part would have it.
 */
public final class TaskSplit {

    /** Most parts of one task. */
    public static final int MOST = 50;

    private final TaskDeadline original;
    private final List<Part> parts;
    private final List<TaskDeadline> deadlines = new ArrayList<>();
    private final Set<Milestone> turned = new HashSet<>();

    /**
     * 一部分.
     *
     * @param span where its sentence stands in the source text, null for words of the office
     * @param words that sentence as it stands there, empty for words of the office
     */
    public record Part(String title, @Nullable SourceSpan span, String words) {}

    /**
     * @param original of the task that is split
     * @param milestones its steps
     * @throws RuleViolation for fewer than two parts, or too many
     */
    public TaskSplit(TaskDeadline original, List<Part> parts, List<Milestone> milestones) {
        if (parts.size() < 2) {
            throw new RuleViolation("split.tooFew");
        }
        if (parts.size() > MOST) {
            throw new RuleViolation("split.tooMany", MOST);
        }
        this.original = original;
        this.parts = List.copyOf(parts);
        List<Optional<Milestone>> own =
                parts.stream().map(part -> lastIn(part, milestones)).toList();
        for (Optional<Milestone> last : own) {
            deadlines.add(last.map(TaskSplit::deadline).orElse(original));
        }
        if (!deadlines.contains(original)) {
            deadlines.set(0, original);
        }
        for (int part = 0; part < own.size(); part++) {
            if (deadlines.get(part) != original) {
                own.get(part).ifPresent(turned::add);
            }
        }
    }

    /**
     * 权重 of each part: together what the task weighed, so that item, chapter and plan weigh the same as before the split
     * (docs/adr/0142). Equal to a thousandth; the first part takes what does not divide.
     *
     * @throws RuleViolation when less than a thousandth would be left for a part
     */
    public List<BigDecimal> weights(BigDecimal whole) {
        BigDecimal each = whole.divide(BigDecimal.valueOf(parts.size()), Task.WEIGHT_DECIMALS, RoundingMode.DOWN);
        if (each.signum() == 0) {
            throw new RuleViolation(
                    "split.weightTooSmall", whole.stripTrailingZeros().toPlainString(), parts.size());
        }
        List<BigDecimal> all = new ArrayList<>(Collections.nCopies(parts.size(), each));
        all.set(0, whole.subtract(each.multiply(BigDecimal.valueOf(parts.size() - 1L))));
        return List.copyOf(all);
    }

    /** 时限 of a part. */
    public TaskDeadline deadlineOf(int part) {
        return deadlines.get(part);
    }

    /** Which part takes what stands there: 0, the first, for what stands in no part's sentence. */
    public int partOf(@Nullable SourceSpan span) {
        for (int part = 0; part < parts.size(); part++) {
            SourceSpan own = parts.get(part).span();
            if (span != null && own != null && own.contains(span)) {
                return part;
            }
        }
        return 0;
    }

    /** Which part takes the step; a step in nobody's sentence never comes to a part that is due before it. */
    public int partOf(Milestone milestone) {
        int part = partOf(milestone.getSpan());
        return deadlines.get(part).dueOn().isAfter(milestone.getDueOn()) ? part : deadlines.indexOf(original);
    }

    /** The steps that became the deadline of their part, and are steps no more. */
    public Set<Milestone> turned() {
        return Set.copyOf(turned);
    }

    /** The step its part is due by; none where the sentence has no date, or that of the whole task. */
    private Optional<Milestone> lastIn(Part part, List<Milestone> milestones) {
        boolean hasOriginal = original.words() != null && part.words().contains(original.words());
        SourceSpan span = part.span();
        if (hasOriginal || span == null || original.origin() != DeadlineOrigin.TEXT) {
            return Optional.empty();
        }
        return milestones.stream()
                .filter(one -> one.getSpan() != null && span.contains(one.getSpan()))
                .max(Comparator.comparing(Milestone::getDueOn));
    }

    private static TaskDeadline deadline(Milestone last) {
        return new TaskDeadline(last.getDueOn(), DeadlineOrigin.TEXT, last.getWords());
    }
}
