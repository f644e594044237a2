@NullMarked
package app.workplan.web.ledger;

import org.jspecify.annotations.NullMarked;
