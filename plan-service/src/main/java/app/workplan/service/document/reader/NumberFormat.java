package app.workplan.service.document.reader;

import java.util.Arrays;
import java.util.Locale;

/** 编号格式 of a word processor: how the number of a paragraph is written. */
enum NumberFormat {
    DECIMAL(0, "decimal", "decimalHalfWidth", "ordinal", "cardinalText", "ordinalText"),
    DECIMAL_ZERO(0x16, "decimalZero"),
    FULL_WIDTH(0x0E, "decimalFullWidth", "decimalFullWidth2"),
    UPPER_ROMAN(1, "upperRoman"),
    LOWER_ROMAN(2, "lowerRoman"),
    UPPER_LETTER(3, "upperLetter"),
    LOWER_LETTER(4, "lowerLetter"),
    COUNTING(
            0x25,
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand"),
    LEGAL(0x26, "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"),
    DIGITS(0x0A, "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"),
    CIRCLE(0x12, "decimalEnclosedCircle", "decimalEnclosedCircleChinese"),
    FULL_STOP(0x1A, "decimalEnclosedFullstop"),
    PAREN(0x1B, "decimalEnclosedParen"),
    IDEOGRAPH_CIRCLE(0x1D, "ideographEnclosedCircle"),
    STEMS(0x1E, "ideographTraditional"),
    BRANCHES(0x1F, "ideographZodiac"),
    NONE(0x17, "bullet", "none");

    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int MAX_ROMAN = 3_999;
    private static final int MAX_COUNTING = 9_999;
    private static final int LETTERS = 26;

    private final int code;
    private final String[] names;

    NumberFormat(int code, String... names) {
        this.code = code;
        this.names = names;
    }

    /** By the name in a docx file; an unknown one counts as decimal. */
    static NumberFormat named(String name) {
        return Arrays.stream(values())
                .filter(f -> Arrays.asList(f.names).contains(name))
                .findFirst()
                .orElse(DECIMAL);
    }

    /** By the number in a doc file; an unknown one counts as decimal. */
    static NumberFormat coded(int code) {
        int same = switch (code) {
            case 0x0B, 0x21, 0x23, 0x27 -> COUNTING.code;
            case 0x10, 0x22 -> LEGAL.code;
            case 0x11, 0x24, 0x28 -> DIGITS.code;
            case 0x13 -> FULL_WIDTH.code;
            case 0x1C -> CIRCLE.code;
            case 0xFF -> NONE.code;
            default -> code;
        };
        return Arrays.stream(values()).filter(f -> f.code == same).findFirst().orElse(DECIMAL);
    }

    /** The number as it is printed; in plain digits where the format ends before it. */
    String write(int number) {
        String written = switch (this) {
            case DECIMAL -> "";
            case DECIMAL_ZERO -> number < 10 ? "0" + number : "";
            case FULL_WIDTH -> each(String.valueOf(number), "０１２３４５６７８９");
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_LETTER -> letters(number, 'A');
            case LOWER_LETTER -> letters(number, 'a');
            case COUNTING -> counting(number, "零一二三四五六七八九", "十百千", true);
            case LEGAL -> counting(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", false);
            case DIGITS -> each(String.valueOf(number), "〇一二三四五六七八九");
            case CIRCLE ->
                number <= 20
                        ? from('①', number, 20)
                        : number <= 35 ? from('㉑', number - 20, 15) : from('㊱', number - 35, 15);
            case FULL_STOP -> from('⒈', number, 20);
            case PAREN -> from('⑴', number, 20);
            case IDEOGRAPH_CIRCLE -> from('㊀', number, 10);
            case STEMS -> at("甲乙丙丁戊己庚辛壬癸", number);
            case BRANCHES -> at("子丑寅卯辰巳午未申酉戌亥", number);
            case NONE -> " ";
        };
        return this == NONE ? "" : written.isEmpty() ? String.valueOf(number) : written;
    }

    private static String each(String digits, String words) {
        StringBuilder out = new StringBuilder();
        digits.chars().filter(Character::isDigit).forEach(c -> out.append(words.charAt(c - '0')));
        return out.toString();
    }

    private static String from(char first, int number, int count) {
        return number < 1 || number > count ? "" : String.valueOf((char) (first + number - 1));
    }

    private static String at(String words, int number) {
        return number < 1 || number > words.length() ? "" : words.substring(number - 1, number);
    }

    private static String letters(int number, char first) {
        if (number < 1 || number > LETTERS * LETTERS) {
            return "";
        }
        String letter = String.valueOf((char) (first + (number - 1) % LETTERS));
        return letter.repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > MAX_ROMAN) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
            }
        }
        return out.toString();
    }

    /** 十二, 一百零五: a ten at the beginning goes without its one where people write it so. */
    private static String counting(int number, String digits, String units, boolean shortTen) {
        if (number < 1 || number > MAX_COUNTING) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        String decimal = String.valueOf(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int place = decimal.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                out.append(digits.charAt(0));
                gap = false;
            }
            if (!(shortTen && digit == 1 && place == 1 && out.isEmpty())) {
                out.append(digits.charAt(digit));
            }
            if (place > 0) {
                out.append(units.charAt(place - 1));
            }
        }
        return out.toString();
    }
}
