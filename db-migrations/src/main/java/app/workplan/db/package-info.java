/** 数据库: the migrations of the schema, and a real PostgreSQL where none is given. */
@NullMarked
package app.workplan.db;

import org.jspecify.annotations.NullMarked;
