@NullMarked
package app.workplan.web.support;

import org.jspecify.annotations.NullMarked;
