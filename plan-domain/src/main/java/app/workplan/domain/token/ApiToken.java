package app.workplan.domain.token;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 访问令牌: lets another program work in the name of its owner, within its scopes and up to its last day. Of the secret only the
 * hash is kept. It dies with the roles it was made under.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ApiToken extends VersionedEntity {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 60;
    /** So far ahead its last day may lie. */
    public static final int MAX_DAYS = 365;

    private Long bureauId;
    private Long userId;
    private String name;
    private String secretHash;
    private String roles;
    private Instant createdAt;
    private LocalDate expiresOn;
    private @Nullable Instant revokedAt;
    private @Nullable Long revokedBy;

    @ElementCollection
    @CollectionTable(name = "api_token_scope", joinColumns = @JoinColumn(name = "token_id"))
    @Column(name = "scope")
    @Enumerated(EnumType.STRING)
    private Set<TokenScope> scopes = new HashSet<>();

    /**
     * 谁的令牌.
     *
     * @param roles those the owner holds now
     */
    public record Owner(long bureauId, long userId, Set<Role> roles) {}

    /**
     * 令牌内容.
     *
     * @param expiresOn the last good day
     */
    public record Wanted(
            @Nullable String name,
            Set<TokenScope> scopes,
            @Nullable LocalDate expiresOn) {}

    /** @throws RuleViolation when it has no name, no scope, or no last day within a year */
    public ApiToken(Owner owner, Wanted wanted, String secretHash, Instant now, LocalDate today) {
        String words = Characters.within(wanted.name(), MAX_NAME, "token.nameTooLong");
        if (words == null) {
            throw new RuleViolation("token.nameMissing");
        }
        if (wanted.scopes().isEmpty()) {
            throw new RuleViolation("token.scopeMissing");
        }
        LocalDate last = wanted.expiresOn();
        if (last == null) {
            throw new RuleViolation("token.endMissing");
        }
        if (last.isBefore(today)) {
            throw new RuleViolation("token.endPast");
        }
        if (last.isAfter(today.plusDays(MAX_DAYS))) {
            throw new RuleViolation("token.endFar", today.plusDays(MAX_DAYS));
        }
        this.bureauId = owner.bureauId();
        this.userId = owner.userId();
        this.roles = words(owner.roles());
        this.name = words;
        this.secretHash = secretHash;
        this.scopes.addAll(wanted.scopes());
        this.expiresOn = last;
        this.createdAt = now;
    }

    /** The roles as they are kept, to be compared with those held later. */
    public static String words(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /**
     * 吊销: from now on it opens nothing.
     *
     * @return false where it was revoked before
     */
    public boolean revoke(Instant now, @Nullable Long by) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        revokedBy = by;
        return true;
    }
}
