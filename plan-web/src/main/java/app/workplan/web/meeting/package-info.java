/** 研判会、局务会: the list, the pack of one, and its decisions. */
@NullMarked
package app.workplan.web.meeting;

import org.jspecify.annotations.NullMarked;
