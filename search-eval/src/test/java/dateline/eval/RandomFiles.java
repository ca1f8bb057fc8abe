package dateline.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// A run and judgements by chance, as TREC files and as maps: ties, graded, negative and missing judgements, topics
/// without a relevant article, a topic without results (`t1`, `last`) and one without judgements (`t2`).
final class RandomFiles {
    private final StringBuilder run = new StringBuilder();
    private final StringBuilder qrels = new StringBuilder();
    private final Map<String, Map<String, Double>> scores = new HashMap<>();
    private final Map<String, Map<String, Integer>> grades = new HashMap<>();

    RandomFiles(Random random) {
        for (int topic = 0; topic < 8; topic++) {
            String id = "t" + topic;
            int articles = 1 + random.nextInt(60);
            boolean hopeless = random.nextInt(6) == 0;
            var ids = new ArrayList<>(IntStream.range(0, articles)
                    .mapToObj(i -> (i % 3 == 0 ? "é" : i % 3 == 1 ? "Z" : "a") + i)
                    .toList());
            Collections.shuffle(ids, random);
            for (String article : ids) {
                if (random.nextInt(3) > 0 && topic != 1) {
                    double score = random.nextBoolean() ? random.nextInt(5) : random.nextInt(4000) / 16.0 - 100;
                    run.append(id + " Q0 " + article + " 0 " + score + " x\n");
                    scores.computeIfAbsent(id, unused -> new LinkedHashMap<>()).put(article, score);
                }
                if (random.nextInt(2) > 0 && topic != 2) {
                    int grade = hopeless ? -random.nextInt(2) : Math.max(-1, random.nextInt(7) - 3);
                    qrels.append(id + " 0 " + article + " " + grade + "\n");
                    grades.computeIfAbsent(id, unused -> new LinkedHashMap<>()).put(article, grade);
                }
            }
        }
        qrels.append("last 0 a 1\n");
        grades.put("last", Map.of("a", 1));
    }

    String run() {
        return run.toString();
    }

    String qrels() {
        return qrels.toString();
    }

    /// The scores of the topic's articles in the run, empty where it has none.
    Map<String, Double> scores(String topic) {
        return scores.getOrDefault(topic, Map.of());
    }

    /// The grades of the topic's articles, empty where it has none.
    Map<String, Integer> grades(String topic) {
        return grades.getOrDefault(topic, Map.of());
    }
}
