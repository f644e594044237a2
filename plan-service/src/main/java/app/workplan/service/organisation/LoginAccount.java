package app.workplan.service.organisation;

import app.workplan.domain.shared.Role;
import java.util.Set;

/**
 * 登录账号: what a login is checked against.
 *
 * @param locked whether a lock after wrong passwords holds right now
 * @param stamp changes with the password
 */
public record LoginAccount(
        long userId,
        String username,
        String passwordHash,
        Set<Role> roles,
        boolean enabled,
        boolean locked,
        String stamp) {

    @Override
    public String toString() {
        return "LoginAccount[" + username + "]";
    }
}
