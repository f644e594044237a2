package app.workplan.web.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the start was refused, and what to do; no stack trace. */
class DemoAccountsPresentAnalyzer extends AbstractFailureAnalyzer<DemoAccountsPresent> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoAccountsPresent cause) {
        return new FailureAnalysis(
                "This database holds the demonstration's accounts, whose password is public.",
                "For the demonstration start with SPRING_PROFILES_ACTIVE=demo. For real work give an empty database"
                        + " (SPRING_DATASOURCE_URL) or another folder (WORKPLAN_DATA_DIR).",
                cause);
    }
}
