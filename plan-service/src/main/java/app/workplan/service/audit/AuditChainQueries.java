package app.workplan.service.audit;

import app.workplan.domain.shared.Actor;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 审计链核验 for the auditor: the chain of the own bureau, and of what was done above all bureaus. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AuditChainQueries {

    private final JdbcTemplate jdbc;
    private final AuditAccess access;

    /** 核验, every entry from the first on; the own bureau's chain last. */
    public List<AuditChain.Verdict> verify(Actor actor) {
        long bureau = access.requireAuditor(actor);
        List<AuditChain.Verdict> verdicts = jdbc.execute((ConnectionCallback<List<AuditChain.Verdict>>)
                database -> AuditChain.verify(database, List.of(AuditChain.NO_BUREAU, bureau)));
        return verdicts == null ? List.of() : verdicts;
    }
}
