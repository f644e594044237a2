package app.workplan.service.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 改集合称谓.
 *
 * @param version as the form saw it
 * @param departmentIds all members from today on
 */
public record EditGroup(long id, @Nullable Integer version, String name, Set<Long> departmentIds) {}
