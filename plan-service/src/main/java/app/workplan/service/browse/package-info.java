/** 浏览: one plan looked at by department, by month, along the time, and where something is missing. */
@NullMarked
package app.workplan.service.browse;

import org.jspecify.annotations.NullMarked;
