/** What every feature rests on: identity, actors, roles, refusals. */
@NullMarked
package app.workplan.domain.shared;

import org.jspecify.annotations.NullMarked;
