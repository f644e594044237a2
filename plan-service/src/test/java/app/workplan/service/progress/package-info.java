@NullMarked
package app.workplan.service.progress;

import org.jspecify.annotations.NullMarked;
