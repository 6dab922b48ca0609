package vigil.search.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vigil.search.names.Letters.Line;

/// The letter tables of `resources/search`: what TrainLetters learnt, in both directions, and spellings
/// that vary within one script.
final class LetterTables {
    private static final Map<WritingSystem, String> FILES = Map.of(
            WritingSystem.CYRILLIC, "russian",
            WritingSystem.ARABIC, "arabic",
            WritingSystem.HEBREW, "hebrew",
            WritingSystem.HAN, "chinese",
            WritingSystem.HANGUL, "korean",
            WritingSystem.KANA, "katakana");
    private static final Map<WritingSystem, List<Line>> LINES = new EnumMap<>(WritingSystem.class);
    private static final Map<WritingSystem, Letters> TO_LATIN = new EnumMap<>(WritingSystem.class);
    private static final Map<WritingSystem, Letters> FROM_LATIN = new EnumMap<>(WritingSystem.class);
    private static final Map<WritingSystem, Letters> WITHIN = new EnumMap<>(WritingSystem.class);

    /// Pairs of scripts without a table of their own, made when first asked for.
    private static final Map<String, Letters> BY_LATIN = new ConcurrentHashMap<>();

    static {
        FILES.forEach((system, file) -> {
            var lines = lines(file);
            LINES.put(system, lines);
            TO_LATIN.put(system, new Letters(simple(lines)));
            FROM_LATIN.put(system, new Letters(reversed(simple(lines))));
        });
        WITHIN.put(WritingSystem.LATIN, new Letters(bothWays(simple(lines("latin")))));
        WITHIN.put(WritingSystem.CYRILLIC, new Letters(lines("cyrillic")));
    }

    private LetterTables() {}

    /// From letters of a word asked for to letters of words kept; NONE where there is no table.
    static Letters between(WritingSystem asked, WritingSystem kept) {
        if (asked == kept) {
            return WITHIN.getOrDefault(asked, Letters.NONE);
        }
        if (kept == WritingSystem.LATIN) {
            return TO_LATIN.getOrDefault(asked, Letters.NONE);
        }
        if (asked == WritingSystem.LATIN) {
            return FROM_LATIN.getOrDefault(kept, Letters.NONE);
        }
        return BY_LATIN.computeIfAbsent(
                asked + " " + kept,
                pair -> Letters.byWayOf(new Letters(allLines(asked)), new Letters(reversed(allLines(kept)))));
    }

    private static List<Line> allLines(WritingSystem system) {
        return LINES.getOrDefault(system, List.of());
    }

    private static List<Line> simple(List<Line> lines) {
        return lines.stream().filter(line -> !line.composed()).toList();
    }

    private static List<Line> bothWays(List<Line> lines) {
        var all = new HashMap<String, Line>();
        Stream.concat(lines.stream(), reversed(lines).stream())
                .filter(line -> !line.other().equals(line.latin()))
                .forEach(line ->
                        all.merge(line.other() + "\t" + line.latin(), line, (a, b) -> a.cost() <= b.cost() ? a : b));
        return List.copyOf(all.values());
    }

    private static List<Line> reversed(List<Line> lines) {
        return lines.stream().map(Line::reversed).toList();
    }

    private static List<Line> lines(String file) {
        var path = "/search/" + file + ".tsv";
        try (var in = Objects.requireNonNull(LetterTables.class.getResourceAsStream(path), path);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
