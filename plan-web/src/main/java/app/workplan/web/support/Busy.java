package app.workplan.web.support;

import lombok.Getter;

/** 请稍候: as much as the program does at once is being done, and nothing of it was ready in time. */
class Busy extends RuntimeException {

    /** After how many seconds it is worth another try. */
    static final String RETRY_SECONDS = "10";

    /** The sentence for the reader. */
    @Getter
    private final String key;

    Busy(String key) {
        super("busy: " + key, null, false, false);
        this.key = key;
    }
}
