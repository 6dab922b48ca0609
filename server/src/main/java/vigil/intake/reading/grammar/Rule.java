package vigil.intake.reading.grammar;

import java.util.Map;

/// One line of a grammar file: the section it stands in, its pattern, and the options after `::` (`who=obj`).
public record Rule(String section, Pattern pattern, Map<String, String> options, String source) {
    public String option(String key, String otherwise) {
        return options.getOrDefault(key, otherwise);
    }
}
