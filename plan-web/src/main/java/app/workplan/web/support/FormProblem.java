package app.workplan.web.support;

/**
 * 一处要改: what the error summary and the field say.
 *
 * @param fieldName the id of the field without {@code f-}
 * @param global whether it belongs to no field
 */
public record FormProblem(String fieldName, String message, boolean global) {}
