/** Tests of the interface for programs. */
@NullMarked
package app.workplan.web.api;

import org.jspecify.annotations.NullMarked;
