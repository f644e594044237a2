/** 批示: the list, one of them, and what is done with it. */
@NullMarked
package app.workplan.web.directive;

import org.jspecify.annotations.NullMarked;
