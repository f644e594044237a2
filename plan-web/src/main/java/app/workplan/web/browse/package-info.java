/** 浏览: its pages; one plan by department, by month, along the time, and where something is missing. */
@NullMarked
package app.workplan.web.browse;

import org.jspecify.annotations.NullMarked;
