package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.ImportService.CommitImport;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.CountingDataSource;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 生成计划: rows are written in batches, however many there are. */
class CommitBatchTest extends WebTestBase {

    @Autowired
    private ImportService imports;

    @Test
    void writesThreeHundredTasksInBatches() throws Exception {
        Actor office = fixtures.plans().office("alpha");
        long id = imports.start(office, new UploadedText(null, LongDocument.of(300)));
        long[] plan = {0};
        List<String> statements = CountingDataSource.statementsOf(() -> plan[0] = imports.commit(
                office, new CommitImport(id, "Batches", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
        assertThat(List.of(
                        rows("task where plan_id = " + plan[0]),
                        rows("share where task_id in (select id from task where plan_id = " + plan[0] + ")"),
                        rows("milestone where task_id in (select id from task where plan_id = " + plan[0] + ")"),
                        rows("recurrence where task_id in (select id from task where plan_id = " + plan[0] + ")")))
                .containsExactly(300, 600, 300, 300);
        assertThat(statements.stream().filter(one -> one.startsWith("insert")))
                .as("batches of 50 rows")
                .hasSizeLessThan(70);
        assertThat(statements).hasSizeLessThan(160);
    }

    private int rows(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
