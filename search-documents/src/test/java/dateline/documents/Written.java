package dateline.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// An article in made-up prose, to be written in the forms of documents and compared with what is read.
record Written(String title, List<String> paragraphs) {

    private static final String[] WORDS = """
            harbour ferry captain council budget winter bridge morning island market fisherman storm lighthouse railway
            teacher hospital minister parliament election village mountain orchestra festival museum painting library
            station engineer contract warehouse customs passenger timetable carpenter orchard vineyard quarry reservoir
            said opened closed reported announced measured repaired visited promised delivered counted painted carried
            small northern narrow quiet famous former regional annual wooden distant careful sudden early modern
            and with after before during against between under near about without through because although
            the a its their every another several most some this""".strip().split("\\s+", -1);

    /// {@return an article of some paragraphs, the same for the same number}
    static Written article(int number, int paragraphs) {
        Random random = new Random(number);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < 3 + random.nextInt(3); sentence++) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(sentence(random, 8 + random.nextInt(12)))
                        .append('.');
            }
            texts.add(text.toString());
        }
        return new Written(sentence(random, 5 + random.nextInt(3)), texts);
    }

    private static String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            boolean first = i == 0;
            text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : ' ' + word);
            if (random.nextInt(25) == 0) {
                text.append(' ').append(1 + random.nextInt(3000));
            }
        }
        return text.toString();
    }

    String text() {
        return title + "\n\n" + String.join("\n\n", paragraphs);
    }
}
