/** Tests of meetings. */
@NullMarked
package app.workplan.web.meeting;

import org.jspecify.annotations.NullMarked;
