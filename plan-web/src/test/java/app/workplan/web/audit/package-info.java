@NullMarked
package app.workplan.web.audit;

import org.jspecify.annotations.NullMarked;
