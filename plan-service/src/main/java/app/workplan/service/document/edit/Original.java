package app.workplan.service.document.edit;

import java.time.MonthDay;

/**
 * 更正所依据的原文: what a correction reads again where it changes which words belong together.
 *
 * @param text as stored; all offsets count its characters
 * @param beforeFlood what 汛期前 means in the bureau
 */
public record Original(String text, MonthDay beforeFlood) {}
