/** Tests of 计划文件和归档. */
@NullMarked
package app.workplan.web.archive;

import org.jspecify.annotations.NullMarked;
