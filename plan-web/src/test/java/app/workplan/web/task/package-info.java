@NullMarked
package app.workplan.web.task;

import org.jspecify.annotations.NullMarked;
