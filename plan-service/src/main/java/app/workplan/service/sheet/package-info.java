/** 电子表格: reading and writing xlsx, whatever stands in it. */
@NullMarked
package app.workplan.service.sheet;

import org.jspecify.annotations.NullMarked;
