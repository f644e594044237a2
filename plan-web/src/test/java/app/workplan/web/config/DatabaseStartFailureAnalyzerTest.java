package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.db.DatabaseStartException;
import org.junit.jupiter.api.Test;

class DatabaseStartFailureAnalyzerTest {

    @Test
    void showsThePlainSentenceOfTheCause() {
        Throwable failure = new IllegalStateException("bean", new DatabaseStartException("the folder is in use"));

        assertThat(new DatabaseStartFailureAnalyzer().analyze(failure).getDescription())
                .isEqualTo("the folder is in use");
    }
}
