@NullMarked
package app.workplan.service.notice;

import org.jspecify.annotations.NullMarked;
