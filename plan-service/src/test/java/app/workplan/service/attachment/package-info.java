/** Tests of what is done with files. */
@NullMarked
package app.workplan.service.attachment;

import org.jspecify.annotations.NullMarked;
