/** 批量修改: one change of many tasks, tried before it is done, and taken back within ten minutes. */
@NullMarked
package app.workplan.service.bulk;

import org.jspecify.annotations.NullMarked;
