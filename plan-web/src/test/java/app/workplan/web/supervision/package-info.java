@NullMarked
package app.workplan.web.supervision;

import org.jspecify.annotations.NullMarked;
