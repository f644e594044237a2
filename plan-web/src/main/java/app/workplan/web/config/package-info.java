/** 配置: how the program is put together and started. */
@NullMarked
package app.workplan.web.config;

import org.jspecify.annotations.NullMarked;
