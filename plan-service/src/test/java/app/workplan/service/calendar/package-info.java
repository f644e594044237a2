@NullMarked
package app.workplan.service.calendar;

import org.jspecify.annotations.NullMarked;
