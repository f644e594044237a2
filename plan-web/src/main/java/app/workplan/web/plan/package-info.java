/** 工作计划的页面. */
@NullMarked
package app.workplan.web.plan;

import org.jspecify.annotations.NullMarked;
