/** 工作总结: the half-year and annual reports drafted from what is tracked, and what people make of the draft. */
@NullMarked
package app.workplan.domain.report;

import org.jspecify.annotations.NullMarked;
