package app.workplan.service.organisation;

import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.FirstWrites;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 首个管理员: made at the first start on an empty database; belongs to no bureau. */
@Component
@RequiredArgsConstructor
public class FirstAdministrator {

    /** The user name of the first administrator. */
    public static final String USERNAME = "admin";

    private static final Actor SYSTEM = new Actor(null, "system", null, Set.of(), Set.of(), null, null);

    private final UserAccountRepository users;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final FirstWrites firstWrites;
    private final Clock clock;

    /** Makes the account where there is no user at all; the one-time password is told this once. */
    @Transactional
    public Optional<OneTimePassword> createIfNobodyIsThere() {
        firstWrites.queue();
        if (users.count() > 0) {
            return Optional.empty();
        }
        String password = passwords.oneTime();
        UserAccount admin = new UserAccount(
                null, USERNAME, passwords.hash(password), USERNAME, Set.of(Role.ADMIN), Set.of(), clock.instant());
        admin.changePassword(admin.getPasswordHash(), true);
        long id = users.save(admin).requireId();
        audit.record(Audited.of(SYSTEM, null, "user.create", "user_account", id).values(null, USERNAME));
        return Optional.of(new OneTimePassword(id, USERNAME, password));
    }

    /** Whether the database holds accounts of the demonstration. */
    @Transactional(readOnly = true)
    public boolean demoAccountsAreThere() {
        return users.existsByDemoTrue();
    }
}
