package dateline.story.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.TestWords;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentFactsTest {

    private final Fingerprinter fingerprinter = new Fingerprinter(language -> List.of("the", "of", "and"));

    @Test
    void givesTheFactsOfATextAsTheyWere() {
        Random random = new Random(1);
        RecentFacts recent = new RecentFacts(1 << 20);
        List<Fingerprint> prints = List.of(print(random), print(random), print(random));
        prints.forEach(recent::add);
        prints.forEach(print -> assertThat(recent.find(print.text())).contains(print.facts()));
        recent.clear();
        prints.forEach(print -> assertThat(recent.find(print.text())).isEmpty());
    }

    @Test
    void keepsNoMoreThanFit() {
        Random random = new Random(2);
        RecentFacts recent = new RecentFacts(10_000);
        List<Fingerprint> prints = random.ints(100).mapToObj(i -> print(random)).toList();
        prints.forEach(recent::add);
        assertThat(prints.stream().filter(print -> recent.find(print.text()).isPresent()))
                .hasSizeBetween(20, 80);
        recent.clear();
        recent.add(prints.getLast());
        assertThat(recent.find(prints.getLast().text())).isPresent();
    }

    private Fingerprint print(Random random) {
        return fingerprinter.fingerprint("en", "", "On 12 May, " + TestWords.prose(random, 150));
    }
}
