/** 命令行: what the application does without starting a server or a database. */
@NullMarked
package app.workplan.cli;

import org.jspecify.annotations.NullMarked;
