@NullMarked
package app.workplan.web.config;

import org.jspecify.annotations.NullMarked;
