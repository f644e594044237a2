@NullMarked
package app.workplan.web.link;

import org.jspecify.annotations.NullMarked;
