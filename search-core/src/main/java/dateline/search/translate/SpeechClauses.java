package dateline.search.translate;

import dateline.query.Query;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.QueryParts;
import dateline.search.speech.SpeakerName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads the clauses of a query that ask what is quoted: `said:(…)` and `speaker:NAME`.
final class SpeechClauses {

    private SpeechClauses() {}

    /// {@return a query that every article matches in which something could be quoted that answers a clause: without
    /// what must not be there or must be at the beginning}
    static Query wide(Query clause) {
        return switch (clause) {
            case Query.Not q -> Query.everything();
            case Query.And q -> together(q.clauses().stream());
            case Query.Best q -> {
                Stream<Query> required = q.clauses().stream()
                        .filter(each -> each.occurs() == Query.Occurs.REQUIRED)
                        .map(Query.Clause::query);
                List<Query> optional = q.clauses().stream()
                        .filter(each -> each.occurs() == Query.Occurs.OPTIONAL)
                        .map(each -> wide(each.query()))
                        .toList();
                boolean isRequired = q.clauses().stream().anyMatch(each -> each.occurs() == Query.Occurs.REQUIRED);
                yield isRequired ? together(required) : any(optional);
            }
            case Query.NotNear q -> wide(q.include());
            case Query.First q -> wide(q.clause());
            case Query.In q -> q;
            default -> QueryParts.map(clause, SpeechClauses::wide);
        };
    }

    private static Query together(Stream<Query> clauses) {
        List<Query> wide = clauses.map(SpeechClauses::wide).toList();
        return wide.size() == 1 ? wide.getFirst() : new Query.And(wide);
    }

    private static Query any(List<Query> clauses) {
        return switch (clauses.size()) {
            case 0 -> Query.everything();
            case 1 -> clauses.getFirst();
            default -> new Query.Or(clauses);
        };
    }

    /// {@return the words that an article must have whose speaker a clause names}
    static Query wideSpeaker(Query clause) throws BadRequestException {
        return switch (clause) {
            case Query.Everything q -> q;
            case Query.Word q -> names(q.text());
            case Query.Phrase q -> names(q.text());
            case Query.Exact q -> names(q.text());
            case Query.Or q -> any(speakers(q.clauses()));
            case Query.And q -> new Query.And(speakers(q.clauses()));
            case Query.Best q -> any(speakers(alternatives(q)));
            default -> throw unsupported(clause);
        };
    }

    private static List<Query> alternatives(Query.Best best) throws BadRequestException {
        if (best.clauses().stream().anyMatch(each -> each.occurs() != Query.Occurs.OPTIONAL)) {
            throw unsupported(best);
        }
        return best.clauses().stream().map(Query.Clause::query).toList();
    }

    private static List<Query> speakers(List<Query> clauses) throws BadRequestException {
        List<Query> wide = new ArrayList<>();
        for (Query clause : clauses) {
            wide.add(wideSpeaker(clause));
        }
        return wide;
    }

    private static Query names(String name) {
        List<Query> words = SpeakerName.words(name).stream().map(Query::word).toList();
        return switch (words.size()) {
            case 0 -> Query.everything();
            case 1 -> words.getFirst();
            default -> new Query.And(words);
        };
    }

    /// {@return whether the words of a speaker's name are those of a clause}
    static Predicate<Set<String>> speaker(Query clause) throws BadRequestException {
        return switch (clause) {
            case Query.Everything q -> words -> !words.isEmpty();
            case Query.Word q -> named(q.text());
            case Query.Phrase q -> named(q.text());
            case Query.Exact q -> named(q.text());
            case Query.Or q -> anySpeaker(q.clauses());
            case Query.And q -> {
                Predicate<Set<String>> all = words -> true;
                for (Query each : q.clauses()) {
                    all = all.and(speaker(each));
                }
                yield all;
            }
            case Query.Best q -> anySpeaker(alternatives(q));
            default -> throw unsupported(clause);
        };
    }

    private static Predicate<Set<String>> anySpeaker(List<Query> clauses) throws BadRequestException {
        Predicate<Set<String>> any = words -> false;
        for (Query each : clauses) {
            any = any.or(speaker(each));
        }
        return any;
    }

    private static Predicate<Set<String>> named(String name) {
        Set<String> wanted = new HashSet<>(SpeakerName.words(name));
        return words -> words.containsAll(wanted);
    }

    private static BadRequestException unsupported(Query clause) {
        return new BadRequestException("'" + clause + "' cannot be looked for in speaker: names, AND and OR can");
    }
}
