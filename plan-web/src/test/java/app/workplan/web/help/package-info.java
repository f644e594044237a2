/** 帮助页. */
@NullMarked
package app.workplan.web.help;

import org.jspecify.annotations.NullMarked;
