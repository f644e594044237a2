@NullMarked
package app.workplan.web.overview;

import org.jspecify.annotations.NullMarked;
