/** 工作总结: drafts half-year and annual reports from what is tracked, keeps what the office makes of them, and hands them out as documents. */
@NullMarked
package app.workplan.service.report;

import org.jspecify.annotations.NullMarked;
