package app.workplan.service.notice;

import app.workplan.service.shared.Audited;
import app.workplan.service.shared.ChangeFollower;
import app.workplan.service.shared.NamedFlush;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 写通知: whatever the audit trail notes is told to whom it concerns, by one statement at the end of the transaction that
 * made the change, however many changes it made (docs/adr/0236). Who asked for something and who did it are the same
 * record; so no command has to remember to tell anybody.
 */
@Component
@RequiredArgsConstructor
class NoticeWriter implements ChangeFollower {

    private static final Duration LONG_AGO = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final NamedFlush entities;
    private final MailSwitch mail;
    private final Clock clock;

    /** One change that somebody has to be told of. */
    private record Told(NoticeRule rule, Audited change, Instant at) {}

    @Override
    public void follow(Audited change, Instant at) {
        if (change.bureauId() != null && change.planId() != null) {
            NoticeRule.of(change.action())
                    .ifPresent(rule -> ofThisTransaction().told.add(new Told(rule, change, at)));
        }
    }

    private AtTheEnd ofThisTransaction() {
        Optional<AtTheEnd> known = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(one -> one instanceof AtTheEnd end && end.owner() == this)
                .map(AtTheEnd.class::cast)
                .findFirst();
        return known.orElseGet(() -> {
            AtTheEnd end = new AtTheEnd();
            TransactionSynchronizationManager.registerSynchronization(end);
            return end;
        });
    }

    private final class AtTheEnd implements TransactionSynchronization {

        private final List<Told> told = new ArrayList<>();

        private NoticeWriter owner() {
            return NoticeWriter.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // the statement has to see the shares this transaction made
            entities.flush();
            write(told);
        }
    }

    private void write(List<Told> told) {
        jdbc.sql(NoticeStatement.TELL)
                .param("kinds", column(told, one -> one.rule().kind().name()))
                .param(
                        "topics",
                        column(told, one -> one.rule().kind().getTopic().name()))
                .param("audiences", column(told, one -> one.rule().audience().name()))
                .param("ats", column(told, one -> one.at().toString()))
                .param("bureaus", ids(told, Audited::bureauId))
                .param("actors", ids(told, change -> change.actor().userId()))
                .param("names", column(told, one -> one.change().actor().displayName()))
                .param("plans", ids(told, Audited::planId))
                .param("tasks", ids(told, Audited::taskId))
                .param("entities", column(told, one -> one.change().entity()))
                .param("ids", ids(told, Audited::entityId))
                .param("reasons", column(told, one -> one.change().basis()))
                .param("longAgo", Timestamp.from(clock.instant().minus(LONG_AGO)))
                .param("mail", mail.isOn())
                .update();
    }

    private interface Text {
        @Nullable
        String of(Told told);
    }

    private interface Id {
        @Nullable
        Long of(Audited change);
    }

    private static @Nullable String[] column(List<Told> told, Text text) {
        return told.stream().map(text::of).toArray(String[]::new);
    }

    private static @Nullable Long[] ids(List<Told> told, Id id) {
        return told.stream().map(one -> id.of(one.change())).toArray(Long[]::new);
    }
}
