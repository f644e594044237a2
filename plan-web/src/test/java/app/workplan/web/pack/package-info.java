/** Tests of 佐证包. */
@NullMarked
package app.workplan.web.pack;

import org.jspecify.annotations.NullMarked;
