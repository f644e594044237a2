/** The rules of docs/architecture.md as tests, each shown to fire on a class or text that breaks it. */
@org.jspecify.annotations.NullMarked
package app.workplan.architecture;
