package app.workplan.service.browse;

import app.workplan.service.figure.ShareFigure;
import org.jspecify.annotations.Nullable;

/**
 * 一科一单的一行: one share of the department.
 *
 * @param last null where nothing was reported by the day
 */
public record SheetLine(
        NamedTask task, ShareFigure figure, @Nullable LastWord last) {}
