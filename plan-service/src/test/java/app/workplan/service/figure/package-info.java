@NullMarked
package app.workplan.service.figure;

import org.jspecify.annotations.NullMarked;
