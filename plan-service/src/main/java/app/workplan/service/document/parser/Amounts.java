package app.workplan.service.document.parser;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 数量: how amounts are written: 120人, 1.5亿元, 百分之九十五, 3个工作日, 0.01人/亿元. */
final class Amounts {

    /** Group 1 is the number. */
    static final String NUMBER = "(" + ChineseNumber.PATTERN + ")";

    /** A number in digits only. */
    static final String DIGITS = "(\\d{1,9}(?:\\.\\d{1,4})?)";

    /** Things that are counted. */
    static final String THINGS =
            "人次|户次|批次|矿次|轮次|班次|件次|家次|台次|辆次|场次|台套|台\\(套\\)|套\\(台\\)|处|个|家|支|座|台|套|户|场|项|公里|千米|米|亩|公顷|平方米|平方公里|立方米|吨|辆|艘|架|部|条|件|份|栋|幢|路|段|所|间|株|盏|具|顶|床|箱|门|口|块|面|组|只|元|册|本|卷|宗|篇|幅|张|桶|袋|罐|瓶|眼|根|把|公斤|千克|人|名";

    /** Group 1 is the unit, 万 and 亿 included. */
    static final String UNIT = "(%|‰|个百分点|百分点|个工作日|工作日|个小时|小时|分钟|秒|学时|课时|天|级|次|期|起|例|(?:百|千|万|百万|千万|亿)?(?:" + THINGS
            + ")(?:/(?:万|亿)?(?:元|人|户|平方公里|公里|百公里))?)";

    private Amounts() {}

    /** The value of a number in digits or characters; null where it is none. */
    static @Nullable BigDecimal value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return new BigDecimal(number);
        }
        int value = ChineseNumber.parse(number);
        return value < 0 ? null : BigDecimal.valueOf(value);
    }
}
