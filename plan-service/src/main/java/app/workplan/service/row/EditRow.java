package app.workplan.service.row;

import app.workplan.domain.task.RowContent;
import org.jspecify.annotations.Nullable;

/**
 * 修改清单项, as a command.
 *
 * @param version the one the form was filled against
 */
public record EditRow(long rowId, @Nullable Integer version, RowContent content) {}
