package app.workplan.web.my;

import app.workplan.service.progress.ShareName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 已不在待填之列的一行: what was typed for a share that meanwhile was handed in, cancelled or closed with its plan.
 *
 * @param id what the error summary links to
 * @param name null when the row names no share we know
 * @param typed everything that was sent in the row
 * @param reasons why it was not taken
 */
public record LeftRow(long id, @Nullable ShareName name, MyRowForm typed, List<String> reasons) {}
