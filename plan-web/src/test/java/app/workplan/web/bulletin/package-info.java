/** Tests of bulletins. */
@NullMarked
package app.workplan.web.bulletin;

import org.jspecify.annotations.NullMarked;
