package vigil.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.text.Vocabularies.Word;

/// Reads one vocabulary (RFC 4180, UTF-8, header line) and finds every slip in it.
final class VocabularyFile {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    private final String name;
    private final Map<String, Word> words = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    VocabularyFile(String name) {
        this.name = name;
    }

    Map<String, Word> words() {
        return words;
    }

    void read(Reader csv) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
            lines.forEach(this::line);
        } catch (CsvParseException e) {
            problems.add(new Problem("csv", name + ".csv", String.valueOf(e.getMessage())));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private List<String> columns() {
        var columns = new ArrayList<>(List.of("code", "broader", "huridocs"));
        Vocabularies.languages(name).forEach(language -> columns.add(label(language)));
        return columns;
    }

    private static String label(Language language) {
        return "label_" + language.tag();
    }

    private void line(NamedCsvRecord line) {
        if (!line.getHeader().containsAll(columns())) {
            wrong(line, "vocabulary-columns", String.join(",", line.getHeader()));
            return;
        }
        String code = line.getField("code");
        if (!CODE.matcher(code).matches()) {
            wrong(line, "vocabulary-code", code);
        }
        var word = new Word(code, broader(line), labels(line));
        if (words.put(code, word) != null) {
            wrong(line, "twice", code);
        }
    }

    /// What is broader stands above what is narrower; so nothing is ever a kind of itself.
    private @Nullable String broader(NamedCsvRecord line) {
        String broader = line.getField("broader");
        if (broader.isEmpty()) {
            return null;
        }
        if (!words.containsKey(broader)) {
            wrong(line, "vocabulary-broader", broader);
        }
        return broader;
    }

    private Map<String, String> labels(NamedCsvRecord line) {
        var labels = new LinkedHashMap<String, String>();
        for (Language language : Vocabularies.languages(name)) {
            String label = line.getField(label(language)).strip();
            if (label.isEmpty()) {
                wrong(line, "missing", label(language));
            }
            labels.put(language.tag(), label);
        }
        return Map.copyOf(labels);
    }

    private void wrong(NamedCsvRecord line, String code, String found) {
        problems.add(new Problem(code, name + ".csv line " + line.getStartingLineNumber(), found));
    }
}
