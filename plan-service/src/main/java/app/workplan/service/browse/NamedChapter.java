package app.workplan.service.browse;

import org.jspecify.annotations.Nullable;

/** 章 as the document prints it; the number may be missing. */
public record NamedChapter(long id, @Nullable String number, String title) {}
