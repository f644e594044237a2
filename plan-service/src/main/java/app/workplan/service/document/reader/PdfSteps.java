package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;

/** How long a PDF may draw: bounded in time and in operators, since a small file can ask for any number of them. */
final class PdfSteps {

    private final Reading limits;
    private final int most;
    private int steps;

    /** @param most operators of the whole file, or of one page */
    PdfSteps(Reading limits, int most) {
        this.limits = limits;
        this.most = most;
    }

    /**
     * Before each operator.
     *
     * @throws RuleViolation {@code reader.tooSlow}
     */
    void next() {
        limits.requireTime();
        if (++steps > most) {
            throw new RuleViolation("reader.tooSlow", Reading.MAX_TIME.toSeconds());
        }
    }
}
