/** Tests of the search. */
@NullMarked
package app.workplan.service.search;

import org.jspecify.annotations.NullMarked;
