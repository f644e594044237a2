/** 随机命令: the commands of the product in any order by anybody, beside a plain record of what each may do. */
@org.jspecify.annotations.NullMarked
package app.workplan.service.command;
