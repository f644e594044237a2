/** 下级总览: the bureaus below one's own, and several plans side by side. */
@NullMarked
package app.workplan.service.overview;

import org.jspecify.annotations.NullMarked;
