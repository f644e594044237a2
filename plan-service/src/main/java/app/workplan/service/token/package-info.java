/** 访问令牌: made, listed and revoked; what a token opens; and requests that have one effect however often they come. */
@NullMarked
package app.workplan.service.token;

import org.jspecify.annotations.NullMarked;
