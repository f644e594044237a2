@NullMarked
package app.workplan.web.dashboard;

import org.jspecify.annotations.NullMarked;
