/** 首页: sends each role to where its day starts. */
@NullMarked
package app.workplan.web.home;

import org.jspecify.annotations.NullMarked;
