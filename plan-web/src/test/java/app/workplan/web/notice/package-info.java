@NullMarked
package app.workplan.web.notice;

import org.jspecify.annotations.NullMarked;
