package app.workplan.web.support;

/** 请稍候: as many files as the program makes at once are being made, and none was done in time. */
class ExportsBusy extends RuntimeException {

    /** After how many seconds it is worth another try. */
    static final String RETRY_SECONDS = "10";

    ExportsBusy() {
        super("too many exports at once", null, false, false);
    }
}
