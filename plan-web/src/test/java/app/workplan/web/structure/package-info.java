@NullMarked
package app.workplan.web.structure;

import org.jspecify.annotations.NullMarked;
