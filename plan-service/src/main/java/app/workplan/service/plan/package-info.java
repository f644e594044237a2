/** 工作计划: drafting, issuing, closing, rolling forward and reading plans. */
@NullMarked
package app.workplan.service.plan;

import org.jspecify.annotations.NullMarked;
