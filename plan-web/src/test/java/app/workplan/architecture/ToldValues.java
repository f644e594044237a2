package app.workplan.architecture;

import app.workplan.domain.notice.NoticeKind;
import app.workplan.domain.notice.NoticeTopic;
import app.workplan.service.audit.AuditChain;
import app.workplan.service.notice.MailFailure;
import app.workplan.service.notice.ReminderLine;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can follow the beginnings of keys that notices and the audit trail use. */
final class ToldValues {

    private ToldValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "admin.mail.failure.", names(MailFailure.values()),
                "attempt.", services(),
                "auditChain.fault.", names(AuditChain.Fault.values()),
                "notice.count.", names(ReminderLine.Why.values()),
                "notice.line.", names(ReminderLine.Why.values()),
                "notice.many.", ofTasks(),
                "notice.text.", names(NoticeKind.values()),
                "notice.topic.", names(NoticeTopic.values()));
    }

    /** The services whose refused commands the audit trail tells of, requests of programs, and those refused before any command. */
    private static Set<String> services() {
        Set<String> all = new TreeSet<>(Set.of("opened", "sent", "KeptAnswers"));
        Sources.where(file -> file.isMain()
                        && file.path().endsWith("Service.java")
                        && file.text().contains("Actor actor"))
                .stream()
                .map(file -> file.path().replaceAll(".*/|[.]java", ""))
                .forEach(all::add);
        return all;
    }

    /** What can be told of several tasks at once. */
    private static Set<String> ofTasks() {
        Set<String> all = new TreeSet<>(names(NoticeKind.values()));
        all.removeAll(Set.of("DIGEST", "ESCALATED", "ISSUED", "BULLETIN_ISSUED"));
        all.removeIf(kind -> kind.startsWith("HANDOVER_"));
        return all;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
