package app.workplan.web.login;

import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.LoginAccount;
import app.workplan.service.organisation.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who logged in, as the session keeps it: little more than an id, because everything else is read anew with every
 * request.
 */
@Getter
public class LoginUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final long userId;
    private final String username;
    private final String stamp;
    private final List<SimpleGrantedAuthority> authorities;
    private final boolean accountNonLocked;
    private final boolean enabled;
    private @Nullable String password;

    LoginUser(LoginAccount account) {
        this.userId = account.userId();
        this.username = account.username();
        this.stamp = account.stamp();
        this.authorities = authorities(account.roles());
        this.accountNonLocked = !account.locked();
        this.enabled = account.enabled();
        this.password = account.passwordHash();
    }

    /** The same person with the roles as they stand now. */
    LoginUser(SignedIn account) {
        this.userId = account.userId();
        this.username = account.username();
        this.stamp = account.stamp();
        this.authorities = authorities(account.roles());
        this.accountNonLocked = true;
        this.enabled = account.enabled();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    private static List<SimpleGrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
