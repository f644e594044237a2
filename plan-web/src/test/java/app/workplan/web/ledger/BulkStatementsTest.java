package app.workplan.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** 批量修改 writes its rows by the fifty: ten times the tasks take hardly more statements. */
class BulkStatementsTest extends BulkPlan {

    @Test
    void statementsGrowByBatchesOnly() throws Exception {
        int few = statementsOf(20);
        int many = statementsOf(200);
        assertThat(many).as("statements for 200 tasks, after %d for 20", few).isBetween(few, few + 60);
    }

    private int statementsOf(int size) throws Exception {
        plan(size);
        Document page = preview("DUE", "dueOn", today.getYear() + "-12-30");
        return CountingDataSource.statementsOf(() -> send(page)).size();
    }
}
