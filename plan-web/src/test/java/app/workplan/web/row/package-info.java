@NullMarked
package app.workplan.web.row;

import org.jspecify.annotations.NullMarked;
