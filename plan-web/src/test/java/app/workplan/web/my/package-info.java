@NullMarked
package app.workplan.web.my;

import org.jspecify.annotations.NullMarked;
