@NullMarked
package app.workplan.web.security;

import org.jspecify.annotations.NullMarked;
