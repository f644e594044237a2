/** 佐证包: everything about a task or a plan in one file that opens without the program. */
@NullMarked
package app.workplan.service.pack;

import org.jspecify.annotations.NullMarked;
