package app.workplan.service.progress;

/**
 * 筛选的选项: a plan or a department something waits of.
 *
 * @param kind plan or department
 */
public record ReviewChoice(String kind, long id, String name) {}
