/** 工作总结: drafting half-year and annual reports, editing them, and handing them out. */
@NullMarked
package app.workplan.web.report;

import org.jspecify.annotations.NullMarked;
