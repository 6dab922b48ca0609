package vigil.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that make one look twice before publishing, by question, from `risk-words.txt` beside this class. They find
/// too
/// much rather than too little: all they do is to ask.
final class RiskWords {
    private static final Map<String, Pattern> WORDS = read();

    private RiskWords() {}

    static boolean in(String kind, String text) {
        Pattern words = WORDS.get(kind);
        return words != null && words.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static Map<String, Pattern> read() {
        try (InputStream in = RiskWords.class.getResourceAsStream("risk-words.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var words = new HashMap<String, Pattern>();
            all.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(":", 2))
                    .forEach(line -> words.put(line[0].strip(), pattern(line[1])));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The beginnings of words.
    private static Pattern pattern(String words) {
        return Pattern.compile(Arrays.stream(words.split("\\|"))
                .map(String::strip)
                .map(word -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(word))
                .collect(Collectors.joining("|")));
    }
}
