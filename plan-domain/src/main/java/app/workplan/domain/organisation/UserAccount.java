package app.workplan.domain.organisation;

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
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 用户: belongs to one bureau (the first administrator to none) and holds one role, or HEAD with OFFICE. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class UserAccount extends VersionedEntity {

    /** Wrong passwords in a row that lock an account. */
    public static final int MAX_FAILED_LOGINS = 5;
    /** How long a lock after wrong passwords holds. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    private @Nullable Long bureauId;
    private String username;
    private String passwordHash;
    private String displayName;
    private @Nullable String title;
    private String language = "zh-CN";
    private boolean largePrint;
    private boolean highContrast;
    private boolean demo;
    private boolean mustChangePassword;
    private boolean enabled = true;
    private int failedLogins;
    private @Nullable Instant lockedUntil;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "user_department", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "department_id")
    private Set<Long> departmentIds = new HashSet<>();

    /**
     * @param passwordHash as the password encoder made it
     * @throws RuleViolation when the roles exclude one another, or a department is missing or superfluous
     */
    public UserAccount(
            @Nullable Long bureauId,
            String username,
            String passwordHash,
            String displayName,
            Set<Role> roles,
            Set<Long> departmentIds,
            Instant createdAt) {
        requireLegal(bureauId, roles, departmentIds);
        this.bureauId = bureauId;
        this.username = username;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.roles.addAll(roles);
        this.departmentIds.addAll(departmentIds);
        this.createdAt = createdAt;
    }

    /**
     * 三员分立: one role, or HEAD with OFFICE; ADMIN alone may be without a bureau; HEAD and STAFF have departments.
     *
     * @throws RuleViolation when the roles exclude one another, or a department is missing or superfluous
     */
    public static void requireLegal(@Nullable Long bureauId, Set<Role> roles, Set<Long> departmentIds) {
        boolean single = roles.size() == 1;
        boolean headOfOffice = roles.equals(Set.of(Role.HEAD, Role.OFFICE));
        if (!single && !headOfOffice) {
            throw new RuleViolation("user.rolesExclude");
        }
        if (bureauId == null && !roles.equals(Set.of(Role.ADMIN))) {
            throw new RuleViolation("user.bureauMissing");
        }
        boolean ofDepartment = roles.contains(Role.HEAD) || roles.contains(Role.STAFF);
        if (ofDepartment && departmentIds.isEmpty()) {
            throw new RuleViolation("user.departmentMissing");
        }
        if (!ofDepartment && !departmentIds.isEmpty()) {
            throw new RuleViolation("user.departmentSuperfluous");
        }
    }

    /** 职务, as printed under the name. */
    public void entitle(@Nullable String words) {
        this.title = words;
    }

    /**
     * 改用户: the user name stays.
     *
     * @throws RuleViolation when the roles exclude one another, or a department is missing or superfluous
     */
    public void redefine(
            String newDisplayName, @Nullable String newTitle, Set<Role> newRoles, Set<Long> newDepartmentIds) {
        requireLegal(bureauId, newRoles, newDepartmentIds);
        this.displayName = newDisplayName;
        this.title = newTitle;
        this.roles.retainAll(newRoles);
        this.roles.addAll(newRoles);
        this.departmentIds.retainAll(newDepartmentIds);
        this.departmentIds.addAll(newDepartmentIds);
    }

    /** 随科室转入: follows the own department into its successor. */
    public void moveDepartment(long from, long successor) {
        if (departmentIds.remove(from)) {
            departmentIds.add(successor);
        }
    }

    /** Whether the roles allow to be the head of a department: a head, staff who become one, or the office beside its own work. */
    public boolean mayTakeOver() {
        return roles.contains(Role.HEAD) || roles.equals(Set.of(Role.STAFF)) || roles.equals(Set.of(Role.OFFICE));
    }

    /**
     * 接任: heads the departments from now on. Staff become head of these alone, so that nobody becomes head of a department in
     * which they only prepared reports.
     *
     * @throws RuleViolation when the roles do not allow it
     */
    public void takeOver(Set<Long> departments) {
        if (!mayTakeOver()) {
            throw new RuleViolation("handover.successorUnfit", displayName);
        }
        if (roles.remove(Role.STAFF)) {
            departmentIds.retainAll(departments);
        }
        roles.add(Role.HEAD);
        departmentIds.addAll(departments);
    }

    /**
     * 移交: heads the departments no longer. Whoever is left with none and works in the office too stays there; any other head
     * waits without a department for the next post, which no form can choose.
     */
    public void handOver(Set<Long> departments) {
        departmentIds.removeAll(departments);
        if (departmentIds.isEmpty() && roles.contains(Role.OFFICE)) {
            roles.remove(Role.HEAD);
        }
    }

    /** Marks a demonstration account; such accounts live in the demo profile only. */
    public void markDemo() {
        this.demo = true;
    }

    /** 改密: the new hash; a one-time password asks for a change at the next login. */
    public void changePassword(String hash, boolean oneTime) {
        this.passwordHash = hash;
        this.mustChangePassword = oneTime;
        this.failedLogins = 0;
        this.lockedUntil = null;
    }

    /** Keeps what the user set on the account page. */
    public void prefer(String newLanguage, boolean newLargePrint, boolean newHighContrast) {
        this.language = newLanguage;
        this.largePrint = newLargePrint;
        this.highContrast = newHighContrast;
    }

    /** 停用: no login until enabled again. */
    public void disable() {
        this.enabled = false;
    }

    /** 启用: also lifts a lock after wrong passwords. */
    public void enable() {
        this.enabled = true;
        this.failedLogins = 0;
        this.lockedUntil = null;
    }

    /** Counts a wrong password; the fifth in a row locks for fifteen minutes. */
    public void loginFailed(Instant now) {
        failedLogins++;
        if (failedLogins >= MAX_FAILED_LOGINS) {
            lockedUntil = now.plus(LOCK);
            failedLogins = 0;
        }
    }

    /** Forgets earlier wrong passwords. */
    public void loginSucceeded() {
        failedLogins = 0;
        lockedUntil = null;
    }

    /** Whether a lock after wrong passwords holds at the instant. */
    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
