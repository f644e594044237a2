/** What every page uses: who is acting, request numbers, error pages, flash, the shell around a page. */
@NullMarked
package app.workplan.web.support;

import org.jspecify.annotations.NullMarked;
