/** Tests of the pages of indicators and major projects. */
@org.jspecify.annotations.NullMarked
package app.workplan.web.indicator;
