@NullMarked
package app.workplan.web.amendment;

import org.jspecify.annotations.NullMarked;
