package app.workplan.service.organisation;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.RosterOutcome.Kind;
import app.workplan.service.organisation.RosterOutcome.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 导入名册: departments and users of the own bureau, by the same commands a form uses; all lines or none. */
@Service
@RequiredArgsConstructor
public class RosterService {

    private final RosterLines lines;
    private final OrganisationAccess access;
    private final TransactionTemplate transaction;

    /** 核对: carries the roster out and takes it back; says line by line what would happen. */
    public RosterOutcome check(Actor actor, Roster roster) {
        access.requireAdminOfOwn(actor);
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return run(actor, roster, null);
        }));
    }

    /**
     * 导入.
     *
     * @throws RuleViolation when a line is refused, or there are too many; then nothing was written
     */
    @Transactional
    public RosterOutcome commit(Actor actor, Roster roster) {
        access.requireAdminOfOwn(actor);
        List<OneTimePassword> made = new ArrayList<>();
        RosterOutcome outcome = run(actor, roster, made);
        long errors = outcome.count(Verdict.ERROR);
        if (errors > 0) {
            throw new RuleViolation("roster.errors", errors);
        }
        return outcome;
    }

    private RosterOutcome run(Actor actor, Roster roster, @Nullable List<OneTimePassword> made) {
        int most = Math.max(roster.departments().size(), roster.users().size());
        if (most > Roster.MAX_LINES) {
            throw new RuleViolation("roster.tooMany", Roster.MAX_LINES);
        }
        List<RosterOutcome.Line> results = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Roster.DepartmentLine line : roster.departments()) {
            results.add(result(
                    Kind.DEPARTMENT,
                    line.row(),
                    line.name(),
                    line.unread(),
                    names,
                    () -> lines.department(actor, line)));
        }
        Set<String> usernames = new HashSet<>();
        for (Roster.UserLine line : roster.users()) {
            String key = UserService.normal(line.username());
            results.add(
                    result(Kind.USER, line.row(), key, line.unread(), usernames, () -> lines.user(actor, line, made)));
        }
        return new RosterOutcome(results, made == null ? List.of() : made);
    }

    private static RosterOutcome.Line result(
            Kind kind,
            int row,
            String name,
            @Nullable RuleViolation unread,
            Set<String> seen,
            Supplier<Verdict> command) {
        try {
            if (unread != null) {
                throw unread;
            }
            if (!seen.add(name)) {
                throw new RuleViolation("roster.twice", name);
            }
            return new RosterOutcome.Line(kind, row, name, command.get(), null);
        } catch (RuleViolation refused) {
            return new RosterOutcome.Line(kind, row, name, Verdict.ERROR, refused);
        }
    }
}
