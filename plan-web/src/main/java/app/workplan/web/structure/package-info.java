/** 结构编辑: the chapters, items and tasks of a draft. */
@NullMarked
package app.workplan.web.structure;

import org.jspecify.annotations.NullMarked;
