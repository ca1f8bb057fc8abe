package dateline.mcp;

import dateline.timeline.Burst;
import dateline.timeline.BurstStory;
import dateline.timeline.BurstWord;
import dateline.timeline.Timeline;
import dateline.timeline.TimelinePeriod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A timeline as a tool answers it: bursts first, then periods, as far as the budget goes; a cursor goes on from there.
final class TimelineAnswer {

    private TimelineAnswer() {}

    static Map<String, Object> of(Timeline timeline, AnswerCursor start, TokenBudget budget) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total_articles", timeline.articles());
        answer.put("total_stories", timeline.stories());
        answer.put("collection", timeline.collection());
        answer.put("undated", timeline.undated());
        answer.put("complete", timeline.complete());
        answer.put("warnings", timeline.warnings());
        List<Map<String, Object>> bursts =
                timeline.bursts().stream().map(TimelineAnswer::burst).toList();
        List<Map<String, Object>> periods = timeline.periods().stream()
                .filter(period -> period.articles() > 0)
                .map(TimelineAnswer::period)
                .toList();
        List<Map<String, Object>> all = new ArrayList<>(bursts);
        all.addAll(periods);
        int from = Math.min(start.start(), all.size());
        int to = from;
        while (to < all.size() && budget.take(all.get(to))) {
            to++;
        }
        int split = bursts.size();
        answer.put("bursts", all.subList(Math.min(from, split), Math.min(to, split)));
        answer.put("period", timeline.length().name().toLowerCase(Locale.ROOT));
        answer.put("periods", all.subList(Math.max(from, split), Math.max(to, split)));
        answer.put("periods_left_out", all.size() - Math.max(to, split));
        if (to < all.size()) {
            answer.put("next_cursor", start.next(to - from));
        }
        return answer;
    }

    private static Map<String, Object> burst(Burst burst) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("start", burst.start().toString());
        item.put("end", burst.end().toString());
        item.put("articles", burst.articles());
        item.put("stories", burst.stories());
        item.put("per_thousand", burst.perThousand());
        item.put("first", story(burst.first()));
        item.put("largest", story(burst.largest()));
        item.put(
                "words",
                burst.words().stream().map(BurstWord::word).map(Passage::clean).toList());
        return item;
    }

    private static Map<String, Object> story(BurstStory story) {
        Map<String, Object> item = ReadTools.about(story.article());
        item.put("articles", story.articles());
        return item;
    }

    private static Map<String, Object> period(TimelinePeriod period) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("start", period.start().toString());
        item.put("articles", period.articles());
        item.put("stories", period.stories());
        item.put("per_thousand", period.perThousand());
        return item;
    }
}
