package org.hangji.reader.source;

/** Numbers as a list prints them, by the names that WordprocessingML gives to its formats (编号格式). */
final class NumberFormat {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberFormat() {}

    static String print(String format, int number) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> counting(number, DIGITS, "十百千", true);
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counting(number, LEGAL_DIGITS, "拾佰仟", false);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, '〇');
            case "ideographTraditional" -> oneOf(STEMS, number);
            case "ideographZodiac" -> oneOf(BRANCHES, number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalZero" -> (number < 10 ? "0" : "") + number;
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    /** Counting words up to 9999; beyond that, plain digits. */
    private static String counting(int number, String digits, String places, boolean shortTen) {
        if (number <= 0 || number > 9999) {
            return number == 0 ? digits.substring(0, 1) : Integer.toString(number);
        }
        StringBuilder words = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int place = decimal.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                words.append(shortTen ? '零' : digits.charAt(0));
                gap = false;
            }
            if (!(shortTen && digit == 1 && place == 1 && i == 0)) {
                words.append(digits.charAt(digit));
            }
            if (place > 0) {
                words.append(places.charAt(place - 1));
            }
        }
        return words.toString();
    }

    private static String digits(int number, char zero) {
        StringBuilder words = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            words.append(c == '0' ? zero : c == '-' ? c : DIGITS.charAt(c - '0'));
        }
        return words.toString();
    }

    private static String oneOf(String characters, int number) {
        return number >= 1 && number <= characters.length()
                ? characters.substring(number - 1, number)
                : Integer.toString(number);
    }

    private static String enclosed(int number, char first, int most) {
        return number >= 1 && number <= most
                ? Character.toString((char) (first + number - 1))
                : Integer.toString(number);
    }

    private static String fullWidth(int number) {
        return Integer.toString(number)
                .chars()
                .map(c -> c - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String letters(int number, char first) {
        if (number < 1) {
            return Integer.toString(number);
        }
        int repeats = Math.min((number - 1) / 26 + 1, 50);
        return Character.toString((char) (first + (number - 1) % 26)).repeat(repeats);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder words = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                words.append(signs[i]);
                rest -= values[i];
            }
        }
        return words.toString();
    }
}
