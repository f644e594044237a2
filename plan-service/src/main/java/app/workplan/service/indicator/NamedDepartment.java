package app.workplan.service.indicator;

/** 责任科室, with the name it had on the day. */
public record NamedDepartment(long id, String name) {}
