package app.workplan.service.organisation;

/**
 * 个人设置.
 *
 * @param language zh-CN or en
 */
public record Preferences(String language, boolean largePrint, boolean highContrast) {}
