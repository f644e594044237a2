/** 测试用的对象存储: a real S3 store, and a line to it that fails when a test says so. */
@NullMarked
package app.workplan.s3;

import org.jspecify.annotations.NullMarked;
