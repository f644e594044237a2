/** 公共: what every feature of the service layer uses. */
@NullMarked
package app.workplan.service.shared;

import org.jspecify.annotations.NullMarked;
