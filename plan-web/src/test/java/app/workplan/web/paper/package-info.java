@NullMarked
package app.workplan.web.paper;

import org.jspecify.annotations.NullMarked;
