package app.workplan.service.bulletin;

/** 通报的文字: title, and the paragraphs before and after the figures; these may be blank. */
public record BulletinWords(String title, String opening, String closing) {}
