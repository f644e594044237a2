package app.workplan.service.organisation;

import org.jspecify.annotations.Nullable;

/** 单位列表的一行. */
public record BureauRow(
        long id,
        int version,
        String code,
        String name,
        String shortName,
        @Nullable Long parentId,
        @Nullable String parentName,
        int departments,
        int users) {}
