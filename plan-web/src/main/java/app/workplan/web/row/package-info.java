/** 清单页: the list of a task, one row, and the import. */
@NullMarked
package app.workplan.web.row;

import org.jspecify.annotations.NullMarked;
