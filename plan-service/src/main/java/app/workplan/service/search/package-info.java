/** 搜索 over plans, tasks, the official wording, reports, departments and people. */
@NullMarked
package app.workplan.service.search;

import org.jspecify.annotations.NullMarked;
