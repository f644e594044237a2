/** 工作计划: the official wording, frozen at issue. */
@NullMarked
package app.workplan.domain.plan;

import org.jspecify.annotations.NullMarked;
