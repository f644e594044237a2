/** 示范数据: the demonstration bureaus, plans and their marked history, made by the product's own commands. */
@NullMarked
package app.workplan.service.demo;

import org.jspecify.annotations.NullMarked;
