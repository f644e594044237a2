package app.workplan.service.organisation;

/**
 * 开通进度: how far a bureau's administrator has come.
 *
 * @param departments how many there are
 * @param people how many business users there are
 * @param calendarDays days of this year the calendar knows as holidays or make-up days
 * @param officeReady how many of the office have logged in and chosen their own password
 */
public record SetUp(int departments, int people, int calendarDays, int officeReady) {}
