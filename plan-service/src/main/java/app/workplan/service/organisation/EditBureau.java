package app.workplan.service.organisation;

import org.jspecify.annotations.Nullable;

/**
 * 改单位.
 *
 * @param version as the form saw it
 * @param parentId 上级单位, null without
 */
public record EditBureau(
        long id,
        @Nullable Integer version,
        String name,
        String shortName,
        @Nullable Long parentId) {}
