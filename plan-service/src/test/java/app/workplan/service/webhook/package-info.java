@NullMarked
package app.workplan.service.webhook;

import org.jspecify.annotations.NullMarked;
