package app.workplan.service.beside;

import app.workplan.service.directive.DirectiveView;
import app.workplan.service.supervision.LetterRow;
import java.util.List;

/** 待本科室签收、回复的督办单与批示. */
public record DepartmentBeside(List<LetterRow> letters, List<DirectiveView> directives) {}
