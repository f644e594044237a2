/** 研判会、局务会: the pack it looks at, and what it decides. */
@NullMarked
package app.workplan.service.meeting;

import org.jspecify.annotations.NullMarked;
