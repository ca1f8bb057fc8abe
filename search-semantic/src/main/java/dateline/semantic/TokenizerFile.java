package dateline.semantic;

import dateline.vector.EmbeddingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a `tokenizer.json` describes.
///
/// @param tokenizer the tokenizer
/// @param before    tokens before each text
/// @param after     tokens behind each text
record TokenizerFile(Tokenizer tokenizer, List<Integer> before, List<Integer> after) {

    private static final int LONGEST_WORD = 100;

    TokenizerFile {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// {@return what a file describes}
    ///
    /// @param file its content
    /// @throws EmbeddingException if it describes a tokenizer of another kind
    static TokenizerFile of(Json file) {
        Json model = file.get("model");
        String type = model.get("type").text(model.get("vocab").items().isEmpty() ? "WordPiece" : "Unigram");
        Tokenizer tokenizer = switch (type) {
            case "WordPiece" -> wordPiece(file, model);
            case "Unigram" -> unigram(file, model);
            default ->
                throw new EmbeddingException("tokenizer.json has a tokenizer of type '" + type
                        + "', which is not supported: use a model with WordPiece or Unigram");
        };
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        special(file.get("post_processor"), before, after);
        return new TokenizerFile(tokenizer, before, after);
    }

    private static Tokenizer wordPiece(Json file, Json model) {
        Map<String, Integer> vocabulary = new HashMap<>();
        model.get("vocab").members().forEach((piece, id) -> vocabulary.put(piece, number(id)));
        Integer unknown = vocabulary.get(model.get("unk_token").text("[UNK]"));
        if (unknown == null) {
            throw new EmbeddingException(
                    "tokenizer.json has no vocabulary, or one without the token for unknown words");
        }
        Json normalizer = step(file.get("normalizer"), "normalizers", "BertNormalizer");
        boolean lowerCase = normalizer.get("lowercase").isTrue(false);
        return new WordPieceTokenizer(
                vocabulary,
                unknown,
                model.get("continuing_subword_prefix").text("##"),
                model.get("max_input_chars_per_word").integer(LONGEST_WORD),
                lowerCase,
                !normalizer.get("strip_accents").isTrue(lowerCase),
                normalizer.get("handle_chinese_chars").isTrue(true));
    }

    private static Tokenizer unigram(Json file, Json model) {
        Map<String, UnigramTokenizer.Piece> pieces = new HashMap<>();
        int id = 0;
        for (Json each : model.get("vocab").items()) {
            List<Json> pair = each.items();
            if (pair.size() == 2 && pair.getFirst().text().isPresent()) {
                pieces.put(
                        pair.getFirst().text().get(),
                        new UnigramTokenizer.Piece(id, pair.getLast().number(0)));
            }
            id++;
        }
        int unknown = model.get("unk_id").integer(-1);
        if (pieces.isEmpty() || unknown < 0) {
            throw new EmbeddingException("tokenizer.json has no vocabulary, or no token for unknown characters");
        }
        // Tokens such as <s> and <pad> stand for no text.
        file.get("added_tokens")
                .items()
                .forEach(added -> added.get("content").text().ifPresent(pieces::remove));
        boolean lowerCase =
                !step(file.get("normalizer"), "normalizers", "Lowercase").isNull();
        return new UnigramTokenizer(pieces, unknown, lowerCase);
    }

    /// {@return the number of a token}
    private static int number(Json id) {
        int number = id.integer(-1);
        if (number < 0) {
            throw new EmbeddingException("tokenizer.json has a token whose number is none: download it again");
        }
        return number;
    }

    /// {@return a step of a type, which may be one of a sequence; no value if there is none}
    private static Json step(Json steps, String inSequence, String type) {
        if (steps.get("type").text("").equals(type)) {
            return steps;
        }
        for (Json each : steps.get(inSequence).items()) {
            Json found = step(each, inSequence, type);
            if (!found.isNull()) {
                return found;
            }
        }
        return new Json(null);
    }

    /// Reads the tokens that are set before and behind a text.
    private static void special(Json processor, List<Integer> before, List<Integer> after) {
        switch (processor.get("type").text("")) {
            case "TemplateProcessing" -> template(processor, before, after);
            case "BertProcessing", "RobertaProcessing" -> {
                pair(processor.get("cls")).ifPresent(before::add);
                pair(processor.get("sep")).ifPresent(after::add);
            }
            case "Sequence" -> processor.get("processors").items().forEach(each -> special(each, before, after));
            default -> {
                // A model may have none.
            }
        }
    }

    private static void template(Json processor, List<Integer> before, List<Integer> after) {
        List<Integer> current = before;
        for (Json part : processor.get("single").items()) {
            if (!part.get("Sequence").isNull()) {
                current = after;
                continue;
            }
            String token = part.get("SpecialToken").get("id").text("");
            for (Json id : processor.get("special_tokens").get(token).get("ids").items()) {
                current.add(number(id));
            }
        }
    }

    private static Optional<Integer> pair(Json token) {
        List<Json> items = token.items();
        return items.size() == 2 ? Optional.of(number(items.getLast())) : Optional.empty();
    }
}
