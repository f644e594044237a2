/** 访问令牌: by which other programs work in the name of a user. */
@NullMarked
package app.workplan.domain.token;

import org.jspecify.annotations.NullMarked;
