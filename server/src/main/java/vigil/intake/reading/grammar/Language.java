package vigil.intake.reading.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vigil.intake.reading.text.Fold;
import vigil.intake.reading.text.Spelling;

/// The grammar of one language, as read from its folder. Loaded once, never changed, safe to share.
public final class Language {
    public final String code;
    public final Locale locale;
    public final Spelling spelling;
    public final boolean clitics;
    private final Source source;
    private final Map<String, Rules> rules = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();

    Language(String code, Source source) {
        this.code = code;
        this.source = source;
        this.locale = Locale.forLanguageTag(code);
        this.clitics = setting("clitics", "no").equals("yes");
        Set<String> abbreviations = new TreeSet<>();
        for (String word : source.lines("abbreviations")) abbreviations.add(Fold.of(word, locale));
        this.spelling = new Spelling(
                locale,
                Spelling.Apostrophe.valueOf(setting("apostrophe", "join").toUpperCase(Locale.ROOT)),
                abbreviations,
                words("common"),
                setting("ordinal-point", "no").equals("yes"));
        for (String section : source.sections())
            if (section.contains(" ")) rules.put(section, new Rules(compile(section)));
    }

    /// A line `key = value` of the section `settings`.
    public String setting(String key, String otherwise) {
        return source.pairs("settings").getOrDefault(key, otherwise);
    }

    /// The entries of a section, split at bars and line ends, folded.
    public Set<String> words(String section) {
        Set<String> out = new TreeSet<>();
        for (String line : source.lines(section))
            for (String word : line.split("\\|")) if (!word.isBlank()) out.add(Fold.of(word.strip(), locale));
        return out;
    }

    /// The lines `a | b = value` of a section: each of a, b folded, with the value.
    public Map<String, String> table(String section) {
        Map<String, String> out = new HashMap<>();
        for (String line : source.lines(section)) {
            int eq = line.lastIndexOf('=');
            if (eq < 0) throw new IllegalArgumentException(code + " [" + section + "] needs key = value: " + line);
            for (String key : line.substring(0, eq).split("\\|"))
                out.put(Fold.of(key.strip(), locale), line.substring(eq + 1).strip());
        }
        return out;
    }

    /// The rules of a section; a section of rules has two words (`chunk court`, `claim age`, `event arrest`).
    public Rules rules(String section) {
        return rules.computeIfAbsent(section, k -> new Rules(List.of()));
    }

    /// All rules of the sections beginning with a word, in one index.
    public Rules all(String first) {
        return rules.computeIfAbsent(first + " *", k -> {
            List<Rule> every = new ArrayList<>();
            for (String section : source.sections())
                if (section.startsWith(first + " ")) every.addAll(compile(section));
            return new Rules(every);
        });
    }

    public List<String> sections(String first) {
        return source.sections().stream().filter(s -> s.startsWith(first + " ")).toList();
    }

    private List<Rule> compile(String section) {
        List<Rule> out = new ArrayList<>();
        for (String line : source.lines(section)) {
            int options = line.indexOf("::");
            String pattern = options < 0 ? line : line.substring(0, options);
            Map<String, String> parsed = new HashMap<>();
            if (options >= 0)
                for (String option : line.substring(options + 2).strip().split("\\s+")) {
                    int eq = option.indexOf('=');
                    parsed.put(eq < 0 ? option : option.substring(0, eq), eq < 0 ? "yes" : option.substring(eq + 1));
                }
            try {
                out.add(new Rule(
                        section,
                        Pattern.of(pattern.strip(), source.definitions(), nodes, spelling, clitics),
                        parsed,
                        line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(code + " [" + section + "] " + e.getMessage(), e);
            }
        }
        return out;
    }
}
