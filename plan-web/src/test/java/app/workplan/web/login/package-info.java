@NullMarked
package app.workplan.web.login;

import org.jspecify.annotations.NullMarked;
