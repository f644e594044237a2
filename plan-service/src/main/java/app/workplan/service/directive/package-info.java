/** 批示: given by a leader, answered by the departments named, declared done. */
@NullMarked
package app.workplan.service.directive;

import org.jspecify.annotations.NullMarked;
