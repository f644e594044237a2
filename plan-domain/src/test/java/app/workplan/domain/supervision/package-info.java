@NullMarked
package app.workplan.domain.supervision;

import org.jspecify.annotations.NullMarked;
