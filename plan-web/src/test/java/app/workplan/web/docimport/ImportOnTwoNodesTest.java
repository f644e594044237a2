package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.workplan.service.docimport.ImportJobs;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.SeedBureau;
import app.workplan.web.WebTestBase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that starts takes up what nobody has in hand, and leaves alone what another one is making. */
class ImportOnTwoNodesTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    @Autowired
    private ImportService imports;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    private static ImportService.CommitImport command(long id) {
        return new ImportService.CommitImport(id, "T", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    }

    private long committing() throws IOException {
        long id = imports.start(
                fixtures.plans().office("alpha"), new UploadedText(null, SeedBureau.text("changsha-2020.txt")));
        imports.beginCommit(fixtures.plans().office("alpha"), command(id));
        return id;
    }

    private String state(long id) throws Exception {
        return html(page(OFFICE, "/imports/" + id)).select("main").attr("data-import-state");
    }

    /** Another node would not have to pass over it. */
    private boolean isFree(long id) {
        try (Connection other = database.getConnection();
                PreparedStatement sql =
                        other.prepareStatement("select 1 from document_import where id = ? for update skip locked")) {
            sql.setLong(1, id);
            return sql.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoMakesAPlanKeepsItsImportFromOthersBeforeAnythingIsWritten() throws IOException {
        long id = committing();
        long plan = imports.commit(fixtures.plans().office("alpha"), command(id));
        transaction.executeWithoutResult(status -> {
            assertThat(isFree(id)).isTrue();
            // the second time writes nothing, so that it is the reading that keeps it
            assertThat(imports.commit(fixtures.plans().office("alpha"), command(id)))
                    .isEqualTo(plan);
            assertThat(isFree(id)).isFalse();
        });
        assertThat(isFree(id)).isTrue();
    }

    @Test
    void aPlanAnotherNodeIsMakingIsLeftToIt() throws Exception {
        long theirs = committing();
        long nobodys = committing();
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (PreparedStatement making =
                    other.prepareStatement("select 1 from document_import where id = ? for update")) {
                making.setLong(1, theirs);
                making.executeQuery();
            }
            jobs.takeUp();
            // both are looked at in one transaction
            await().untilAsserted(() -> assertThat(state(nobodys)).isEqualTo("REVIEW"));
            assertThat(state(theirs)).isEqualTo("COMMITTING");
            other.rollback();
        }
        jobs.takeUp();
        await().untilAsserted(() -> assertThat(state(theirs)).isEqualTo("REVIEW"));
    }
}
