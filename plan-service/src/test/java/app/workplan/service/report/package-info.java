@NullMarked
package app.workplan.service.report;

import org.jspecify.annotations.NullMarked;
