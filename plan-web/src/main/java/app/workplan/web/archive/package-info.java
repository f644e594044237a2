/** 整计划导出导入与归档: a plan as a file, and plans that are over. */
@NullMarked
package app.workplan.web.archive;

import org.jspecify.annotations.NullMarked;
