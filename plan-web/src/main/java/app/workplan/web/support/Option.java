package app.workplan.web.support;

/** One choice of a select. */
public record Option(String value, String label) {}
