/** 通报: drafted from a plan and a day, frozen when issued, corrected by another edition. */
@NullMarked
package app.workplan.service.bulletin;

import org.jspecify.annotations.NullMarked;
