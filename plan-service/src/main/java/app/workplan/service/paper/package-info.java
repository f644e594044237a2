/** 生成的文件: what each kind of official document says, made of the figures and records other features own. */
@NullMarked
package app.workplan.service.paper;

import org.jspecify.annotations.NullMarked;
