/** 工作计划: issuing, closing and reading plans. */
@NullMarked
package app.workplan.service.plan;

import org.jspecify.annotations.NullMarked;
