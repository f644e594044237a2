@NullMarked
package app.workplan.web.plan;

import org.jspecify.annotations.NullMarked;
