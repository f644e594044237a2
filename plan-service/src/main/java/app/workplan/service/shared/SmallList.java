package app.workplan.service.shared;

import java.util.Map;

/**
 * 页面上的一张小表: a list of a few rows that {@link SmallLists} reads together with others.
 *
 * @param sql in the order in which the rows are shown; columns are named as the components of the record, in snake case
 * @param parameters by name; lists that are read together mean the same by the same name
 */
public record SmallList<T>(String sql, Map<String, Object> parameters, Class<T> type) {}
