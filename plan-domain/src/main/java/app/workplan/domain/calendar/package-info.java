/** 工作日与填报日历: working days and reporting periods. */
@NullMarked
package app.workplan.domain.calendar;

import org.jspecify.annotations.NullMarked;
