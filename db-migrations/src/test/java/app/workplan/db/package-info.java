@NullMarked
package app.workplan.db;

import org.jspecify.annotations.NullMarked;
