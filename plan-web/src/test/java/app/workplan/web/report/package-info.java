@NullMarked
package app.workplan.web.report;

import org.jspecify.annotations.NullMarked;
