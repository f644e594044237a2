package app.workplan.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.db.TestDatabase;
import app.workplan.service.audit.AuditChain.Break;
import app.workplan.service.audit.AuditChain.Fault;
import app.workplan.service.audit.AuditChain.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 审计链: append-only, and what is changed in spite of that is found and named. */
class AuditChainTest {

    private TestDatabase database;
    private Connection owner;

    @BeforeEach
    void fiveEntriesOfTwoBureausAndOneOfNone() throws SQLException {
        database = TestDatabase.migrated();
        owner = database.connect();
        note(owner, 1, 7L, "原值", "a 'quoted' \\ \n line 𠮷");
        note(owner, 2, 8L, null, "");
        note(owner, 3, 7L, "12:3", null);
        note(owner, 4, null, null, null);
        note(owner, 5, 7L, null, "x");
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
    }

    private static void note(
            Connection to, long id, @Nullable Long bureau, @Nullable String before, @Nullable String after)
            throws SQLException {
        try (PreparedStatement insert = to.prepareStatement("""
                insert into audit_entry (id, bureau_id, at, actor_name, action, entity, entity_id, old_value, new_value, basis)
                values (?, ?, timestamptz '2026-01-05 08:00:00.123456+08' + ? * interval '1 second', '张三', 'share.report', 'share',
                        17, ?, ?, '会议纪要')
                """)) {
            insert.setLong(1, id);
            insert.setObject(2, bureau);
            insert.setLong(3, id);
            insert.setString(4, before);
            insert.setString(5, after);
            insert.executeUpdate();
        }
    }

    private List<Verdict> verify() throws SQLException {
        return AuditChain.verify(owner, null);
    }

    private Verdict verdict(long chain) throws SQLException {
        return verify().stream().filter(one -> one.chain() == chain).findFirst().orElseThrow();
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** What an owner of the tables can do who means to deceive. */
    private void tamper(String... statements) throws SQLException {
        run("alter table audit_entry disable trigger user", "alter table audit_link disable trigger user");
        run(statements);
        run("alter table audit_entry enable trigger user", "alter table audit_link enable trigger user");
    }

    @Test
    void everyBureauHasItsOwnChainWithoutGaps() throws SQLException {
        assertThat(verify())
                .allMatch(Verdict::isWhole)
                .extracting(Verdict::chain)
                .containsExactly(0L, 7L, 8L);
        assertThat(verdict(7).entries()).isEqualTo(3);
        assertThat(verdict(7).seq()).isEqualTo(3);
        assertThat(AuditChain.verify(owner, List.of(8L)))
                .extracting(Verdict::chain)
                .containsExactly(8L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set basis = null where id = 3",
                "delete from audit_entry where id = 3",
                "truncate audit_entry",
                "update audit_link set seq = 9 where entry_id = 3",
                "delete from audit_link",
                "truncate audit_link"
            })
    void refusesUpdateDeleteAndTruncate(String change) {
        assertThatThrownBy(() -> run(change)).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update audit_entry set basis = '会议纪要。' where id = 3 | CHANGED | 3
                    update audit_entry set at = at + interval '1 microsecond' where id = 3 | CHANGED | 3
                    update audit_entry set old_value = '12', new_value = ':3' where id = 3 | CHANGED | 3
                    update audit_entry set new_value = '' where id = 3 | CHANGED | 3
                    update audit_entry set acting_for = '李四' where id = 1 | CHANGED | 1
                    update audit_entry set id = 33 where id = 3 | ENTRY_GONE | 3
                    update audit_entry set bureau_id = 8 where id = 3 | MOVED | 3
                    delete from audit_entry where id = 3 | ENTRY_GONE | 3
                    delete from audit_link where entry_id = 3 | LINK_GONE | 5
                    delete from audit_link where entry_id = 5 | NOT_LINKED | 5
                    update audit_link set hash = sha256('x') where entry_id = 3 | CHANGED | 3
                    """)
    void namesTheFirstRowThatWasTamperedWith(String change, Fault fault, long entry) throws SQLException {
        tamper(change);
        Verdict broken = verdict(7);
        assertThat(broken.firstBreak()).isNotNull();
        assertThat(broken.firstBreak()).extracting(Break::fault, Break::entryId).containsExactly(fault, entry);
        assertThat(verdict(8).firstBreak()).isNull();
    }

    @Test
    void namesAnEntrySmuggledIn() throws SQLException {
        run("alter table audit_entry disable trigger user");
        note(owner, 6, 7L, null, "never happened");
        run("alter table audit_entry enable trigger user");
        assertThat(verdict(7).firstBreak())
                .extracting(Break::fault, Break::entryId)
                .containsExactly(Fault.NOT_LINKED, 6L);
    }

    @Test
    void doesNotTrustTheFunctionsOfTheDatabase() throws SQLException {
        tamper(
                "update audit_entry set actor_name = '王五' where id = 5",
                "create or replace function audit_content(e audit_entry) returns text language sql stable as 'select ''''::text'");
        assertThat(verdict(7).firstBreak()).extracting(Break::entryId).isEqualTo(5L);
    }

    @Test
    void anEndCutOffShowsByTheHeadNotedBefore() throws SQLException {
        Verdict before = verdict(7);
        tamper("delete from audit_entry where id = 5", "delete from audit_link where entry_id = 5");
        Verdict after = verdict(7);
        assertThat(after.isWhole()).isTrue();
        assertThat(after.seq()).isEqualTo(before.seq() - 1);
        assertThat(after.head()).isNotEqualTo(before.head());
    }

    @Test
    void whoWritesAtOnceMakesOneChain() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                long first = 1000L * (i + 1);
                writers.add(() -> {
                    try (Connection own = database.connect()) {
                        own.setAutoCommit(false);
                        for (long id = first; id < first + 50; id += 2) {
                            note(own, id, 7L, null, "together");
                            note(own, id + 1, 8L, null, "together");
                            own.commit();
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(writers)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(verdict(7))
                .matches(Verdict::isWhole)
                .extracting(Verdict::seq)
                .isEqualTo(203L);
        assertThat(verdict(8))
                .matches(Verdict::isWhole)
                .extracting(Verdict::seq)
                .isEqualTo(201L);
    }

    @Test
    void nothingIsLinkedOfWhatWasRolledBack() throws SQLException {
        owner.setAutoCommit(false);
        note(owner, 6, 7L, null, "undone");
        owner.rollback();
        owner.setAutoCommit(true);
        note(owner, 7, 7L, null, "next");
        assertThat(verdict(7))
                .matches(Verdict::isWhole)
                .extracting(Verdict::seq)
                .isEqualTo(4L);
    }
}
