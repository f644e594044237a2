@NullMarked
package app.workplan.domain.report;

import org.jspecify.annotations.NullMarked;
