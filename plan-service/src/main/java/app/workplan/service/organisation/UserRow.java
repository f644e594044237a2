package app.workplan.service.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 用户列表的一行.
 *
 * @param departments names of the own departments, null without any
 * @param enabled false when an administrator locked the account
 * @param locked whether a lock after wrong passwords holds right now
 */
public record UserRow(
        long id,
        String username,
        String displayName,
        @Nullable String title,
        @Nullable String bureauName,
        List<String> roles,
        @Nullable String departments,
        boolean enabled,
        boolean mustChangePassword,
        boolean locked) {}
