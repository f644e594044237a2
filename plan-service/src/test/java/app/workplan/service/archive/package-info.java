/** Tests of plans as files. */
@NullMarked
package app.workplan.service.archive;

import org.jspecify.annotations.NullMarked;
