/** 改动: what is changed in a plan after its issue, and the list of these changes. */
@NullMarked
package app.workplan.web.amendment;

import org.jspecify.annotations.NullMarked;
