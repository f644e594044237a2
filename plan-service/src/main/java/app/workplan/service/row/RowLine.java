package app.workplan.service.row;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.RowContent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 清单的一行, as a sheet has it.
 *
 * @param row its number in the sheet
 * @param struckOn 销号日期; null for an open one
 * @param checker 核销人; empty for whoever imports
 * @param unread why a cell could not be read, null where all could
 */
public record RowLine(
        int row,
        RowContent content,
        @Nullable LocalDate struckOn,
        @Nullable String checker,
        @Nullable RuleViolation unread) {}
