@NullMarked
package app.workplan.service.link;

import org.jspecify.annotations.NullMarked;
