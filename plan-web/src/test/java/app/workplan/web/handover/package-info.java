@NullMarked
package app.workplan.web.handover;

import org.jspecify.annotations.NullMarked;
