@NullMarked
package app.workplan.web.browse;

import org.jspecify.annotations.NullMarked;
