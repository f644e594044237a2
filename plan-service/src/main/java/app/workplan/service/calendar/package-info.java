/** 工作日历与填报日历, as stored and edited. */
@NullMarked
package app.workplan.service.calendar;

import org.jspecify.annotations.NullMarked;
