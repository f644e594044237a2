/** Tests of access tokens. */
@NullMarked
package app.workplan.web.token;

import org.jspecify.annotations.NullMarked;
