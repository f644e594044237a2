package app.workplan.service.paper;

/**
 * 为什么现在没有这份文件, and what to do next.
 *
 * @param reason key of the sentence in the bundles
 * @param next address within the product that helps
 * @param nextName key of the words of that link
 */
public record PaperHindrance(String reason, String next, String nextName) {}
