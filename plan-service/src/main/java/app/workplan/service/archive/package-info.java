/** 整计划导出导入与归档: a plan as one JSON file, and plans that are over. */
@NullMarked
package app.workplan.service.archive;

import org.jspecify.annotations.NullMarked;
