/** 附件: what kinds of files are taken. */
@NullMarked
package app.workplan.domain.attachment;

import org.jspecify.annotations.NullMarked;
