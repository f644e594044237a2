package app.workplan.service.browse;

/** 责任科室 by the name it had on the day judged. */
public record NamedDepartment(long id, String name) {}
