package app.workplan.domain.shared;

import java.util.List;

/** 几处都要改: a form with several faults is told of all of them at once; as a whole it reads like the first. */
public final class SeveralFaults extends RuleViolation {

    private final transient List<RuleViolation> faults;

    private SeveralFaults(List<RuleViolation> faults) {
        super(faults.get(0).getCode(), faults.get(0).getArgs().toArray());
        this.faults = List.copyOf(faults);
    }

    /**
     * Goes on when the list is empty.
     *
     * @throws RuleViolation the one fault, or all of them
     */
    public static void throwIfAny(List<RuleViolation> faults) {
        if (faults.size() == 1) {
            throw faults.get(0);
        }
        if (!faults.isEmpty()) {
            throw new SeveralFaults(faults);
        }
    }

    @Override
    public List<RuleViolation> faults() {
        return faults;
    }
}
