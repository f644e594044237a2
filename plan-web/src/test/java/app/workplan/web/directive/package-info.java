/** Tests of directives, page by page. */
@NullMarked
package app.workplan.web.directive;

import org.jspecify.annotations.NullMarked;
