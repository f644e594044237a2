package app.workplan.web.support;

/**
 * 填写中的表单 that goes along when the language is switched: the switch sends it, so that what was chosen and typed stands in
 * the other language too. In the model as {@code typedForm}.
 *
 * @param id of the form in the page
 * @param address of the POST that shows it again and writes nothing
 */
public record TypedForm(String id, String address) {}
