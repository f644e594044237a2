/** Tests of webhooks. */
@NullMarked
package app.workplan.web.webhook;

import org.jspecify.annotations.NullMarked;
