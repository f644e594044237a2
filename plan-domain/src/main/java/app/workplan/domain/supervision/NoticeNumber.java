package app.workplan.domain.supervision;

/**
 * 督办单号: 〔2026〕8号 of a bureau, given when the letter is issued, without gaps.
 *
 * @param word 机关代字 before it
 * @param number from 1 in every year
 */
public record NoticeNumber(String word, int year, int number) {}
