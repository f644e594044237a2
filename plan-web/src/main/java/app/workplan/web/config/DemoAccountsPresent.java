package app.workplan.web.config;

/** The database holds accounts whose password everybody knows, and this is not the demonstration. */
class DemoAccountsPresent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoAccountsPresent() {
        super("demonstration accounts present");
    }
}
