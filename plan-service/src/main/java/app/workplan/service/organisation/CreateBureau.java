package app.workplan.service.organisation;

import org.jspecify.annotations.Nullable;

/**
 * 建单位.
 *
 * @param code short name in Latin letters, unique
 * @param parentId 上级单位, whose leaders and office read this one's plans
 */
public record CreateBureau(
        String code,
        String name,
        String shortName,
        @Nullable Long parentId) {}
