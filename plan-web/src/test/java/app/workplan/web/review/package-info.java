@NullMarked
package app.workplan.web.review;

import org.jspecify.annotations.NullMarked;
