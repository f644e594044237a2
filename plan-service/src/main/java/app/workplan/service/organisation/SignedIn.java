package app.workplan.service.organisation;

import app.workplan.domain.shared.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 登录用户: an account as it stands now, read once per request, so that a lock, a new password or another role
 * counts from the very next click.
 *
 * @param departmentNames the own departments in words, null without any
 * @param deputed departments whose head the user stands in for today
 * @param deputyName who stands in for the user today, null for nobody
 * @param bureauTree the own bureau and its descendants; empty for the first administrator
 * @param stamp changes with the password: a session opened with the old one ends
 */
public record SignedIn(
        long userId,
        String username,
        String displayName,
        @Nullable String title,
        @Nullable Long bureauId,
        @Nullable String bureauName,
        @Nullable String departmentNames,
        Set<Role> roles,
        Set<Long> departmentIds,
        List<Deputed> deputed,
        @Nullable String deputyName,
        Set<Long> bureauTree,
        String language,
        boolean largePrint,
        boolean highContrast,
        boolean enabled,
        boolean mustChangePassword,
        String stamp) {}
