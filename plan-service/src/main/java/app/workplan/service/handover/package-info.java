/** 工作交接: what a head hands over to a successor, signed by both. */
@NullMarked
package app.workplan.service.handover;

import org.jspecify.annotations.NullMarked;
