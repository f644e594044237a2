/** What every feature of the service rests on: audit, scope, the business clock. */
@NullMarked
package app.workplan.service.shared;

import org.jspecify.annotations.NullMarked;
