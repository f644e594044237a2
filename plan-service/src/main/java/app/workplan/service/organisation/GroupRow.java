package app.workplan.service.organisation;

import org.jspecify.annotations.Nullable;

/** 集合称谓列表的一行, with the names of its members. */
public record GroupRow(long id, String name, @Nullable String members) {}
