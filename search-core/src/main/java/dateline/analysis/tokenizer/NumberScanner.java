package dateline.analysis.tokenizer;

/// Reads numbers: `3,000` is 3000, `1.5` stays, and where a language writes `3.000` and `1,5`, these are the same. Not
/// thread-safe.
final class NumberScanner {
    /// Most digit groups of a number.
    private static final int MAX_GROUPS = 12;

    private final ScannedText text;
    private final CompoundChars raw;
    private final char groupSign;
    private final char fractionSign;

    NumberScanner(ScannedText text, CompoundChars raw, boolean commaDecimal) {
        this.text = text;
        this.raw = raw;
        this.groupSign = commaDecimal ? '.' : ',';
        this.fractionSign = commaDecimal ? ',' : '.';
    }

    /// Puts the number that begins at `from`, its digit groups closed up and its fraction behind a point; returns where
    /// it ends.
    int scan(int from) {
        int mark = raw.length();
        int i = digits(from);
        if (i - from <= 3) {
            int grouped = groupsEnd(i);
            for (; i < grouped; i++) {
                if (text.isDigitAt(i)) {
                    raw.putDigit(i);
                }
            }
        }
        return raw.length() - mark < CompoundParts.MAX_PART ? fraction(i, mark) : i;
    }

    /// Puts the digits from `from` on, at most [CompoundParts#MAX_PART]; returns where they end.
    int digits(int from) {
        return digits(from, CompoundParts.MAX_PART);
    }

    private int digits(int from, int most) {
        int i = from;
        int limit = raw.length() + most;
        while (raw.length() < limit && text.isDigitAt(i)) {
            raw.putDigit(i);
            i += text.width(i);
        }
        return i;
    }

    /// Where the digit groups end that follow a number's first one to three digits, or `from` if none do.
    private int groupsEnd(int from) {
        if (from >= text.length() || !isGroupSign(text.at(from))) {
            return from;
        }
        char sign = text.at(from);
        int accepted = from;
        int i = from;
        for (int group = 0; group < MAX_GROUPS && i < text.length() && text.at(i) == sign; group++) {
            int digits = 0;
            while (digits < 4 && isBasicDigit(i + 1 + digits)) {
                digits++;
            }
            if (digits == 3) {
                i += 4;
                accepted = i;
            } else if (digits == 2 && sign == ',' && accepted == from) {
                // groups of two before the last three, as in India: 1,00,000
                i += 3;
            } else {
                break;
            }
        }
        return accepted;
    }

    private boolean isGroupSign(char c) {
        return c == groupSign
                || switch (c) {
                    case '\'', '’', '\u00A0', '\u2007', '\u2009', '\u202F', '٬' -> true;
                    default -> false;
                };
    }

    private int fraction(int from, int mark) {
        if (!isBasicDigit(from + 1) || (text.at(from) != fractionSign && text.at(from) != '٫')) {
            return from;
        }
        int i = from + 1;
        int limit = i + CompoundParts.MAX_PART;
        while (i < limit && isBasicDigit(i)) {
            i++;
        }
        // a further point makes it a date, a version, an address: 12.10.2023
        if (isBasicDigit(i + 1) && text.at(i) == text.at(from)) {
            return from;
        }
        raw.put('.');
        return digits(from + 1, CompoundParts.MAX_PART - (raw.length() - mark));
    }

    /// A digit of one UTF-16 unit.
    private boolean isBasicDigit(int i) {
        return i < text.length() && CharClass.of(text.at(i)) == CharClass.DIGIT;
    }
}
