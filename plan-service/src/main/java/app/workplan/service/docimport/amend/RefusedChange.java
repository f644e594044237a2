package app.workplan.service.docimport.amend;

import app.workplan.domain.shared.RuleViolation;
import lombok.Getter;

/** 这一条不能改: a rule refused one of the chosen changes, so that none was made. */
@Getter
public final class RefusedChange extends RuleViolation {

    private final String key;
    private final String title;

    /**
     * @param key of the row in the form
     * @param title what the page calls it
     */
    public RefusedChange(String key, String title, RuleViolation why) {
        super(why.getCode(), why.getArgs().toArray());
        this.key = key;
        this.title = title;
    }
}
