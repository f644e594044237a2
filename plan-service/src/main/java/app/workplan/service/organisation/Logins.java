package app.workplan.service.organisation;

import app.workplan.domain.organisation.UserAccount;
import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登录: counts wrong passwords under a lock of the row, so that many attempts at once count one by one. */
@Component
@Transactional
@RequiredArgsConstructor
public class Logins {

    private final UserAccountRepository users;
    private final AuditTrail audit;
    private final Clock clock;

    /** The account of the user name, if there is one. */
    @Transactional(readOnly = true)
    public Optional<LoginAccount> find(String username) {
        return users.findByUsername(UserService.normal(username)).map(this::toLogin);
    }

    /**
     * 密码正确: forgets earlier wrong ones, unless the account was locked in the meantime.
     *
     * @return the account as it stands now; the caller refuses it when it is locked or disabled
     */
    public Optional<LoginAccount> passwordRight(String username, @Nullable String ip, @Nullable String requestId) {
        return users.lockByUsername(UserService.normal(username)).map(user -> {
            LoginAccount now = toLogin(user);
            if (!now.locked() && now.enabled()) {
                user.loginSucceeded();
                note(user, "login", ip, requestId);
            } else {
                note(user, "login.refused", ip, requestId);
            }
            return now;
        });
    }

    /**
     * 密码错误: the fifth in a row locks for fifteen minutes; during a lock nothing is counted.
     *
     * @return whether the account is locked now
     */
    public boolean passwordWrong(String username, @Nullable String ip, @Nullable String requestId) {
        Optional<UserAccount> known = users.lockByUsername(UserService.normal(username));
        known.filter(user -> !user.isLockedAt(clock.instant())).ifPresent(user -> {
            user.loginFailed(clock.instant());
            note(user, user.isLockedAt(clock.instant()) ? "login.locked" : "login.failed", ip, requestId);
        });
        return known.filter(user -> user.isLockedAt(clock.instant())).isPresent();
    }

    /** 退出. */
    public void loggedOut(Actor actor) {
        audit.record(Audited.of(actor, actor.bureauId(), "logout", "user_account", actor.userId()));
    }

    private void note(UserAccount user, String action, @Nullable String ip, @Nullable String requestId) {
        Actor actor = new Actor(
                user.requireId(), user.getDisplayName(), user.getBureauId(), Set.of(), Set.of(), ip, requestId);
        audit.record(Audited.of(actor, user.getBureauId(), action, "user_account", user.requireId()));
    }

    private LoginAccount toLogin(UserAccount user) {
        return new LoginAccount(
                user.requireId(),
                user.getUsername(),
                user.getPasswordHash(),
                Set.copyOf(user.getRoles()),
                user.isEnabled(),
                user.isLockedAt(clock.instant()),
                Passwords.stamp(user.getPasswordHash()));
    }
}
