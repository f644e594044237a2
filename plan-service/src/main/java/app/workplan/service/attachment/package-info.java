/** 附件: files that lie outside the database, what they are, and whether they are clean. */
@NullMarked
package app.workplan.service.attachment;

import org.jspecify.annotations.NullMarked;
