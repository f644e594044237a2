@NullMarked
package app.workplan.browser;

import org.jspecify.annotations.NullMarked;
