@NullMarked
package app.workplan.service.audit;

import org.jspecify.annotations.NullMarked;
