package vigil.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// `vigil.properties`, in the home or where `--settings` says: `key = value` on a line, UTF-8, `#` before a
/// remark. A key we do not know, one given twice and a value that does not fit are refused by name: a
/// setting that is silently without effect is worse than none.
public final class SettingsFile {
    /// Its name in a home.
    public static final String NAME = "vigil.properties";

    private SettingsFile() {}

    /// The settings of a home; the standards where it has no file.
    public static Settings in(Path home) {
        Path file = home.resolve(NAME);
        return Files.exists(file) ? read(file) : Settings.DEFAULT;
    }

    /// Reads one file and refuses it with all that is wrong in it.
    public static Settings read(Path file) {
        var problems = new ArrayList<Problem>();
        Properties lines = lines(file, problems);
        var given = new EnumMap<Setting, String>(Setting.class);
        for (String key : lines.stringPropertyNames()) {
            Arrays.stream(Setting.values())
                    .filter(setting -> setting.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            setting -> given.put(setting, lines.getProperty(key).strip()),
                            () -> problems.add(new Problem("setting-unknown", key, file.toString())));
        }
        return checked(file, given, problems);
    }

    private static Settings checked(Path file, EnumMap<Setting, String> given, List<Problem> problems) {
        Settings settings = Settings.DEFAULT;
        for (var each : given.entrySet()) {
            try {
                settings = settings.with(each.getKey(), each.getValue());
            } catch (Refusal e) {
                problems.addAll(e.problems());
            }
        }
        if (settings.hasSecret() && othersMayRead(file)) {
            problems.add(new Problem("settings-open", file.toString()));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return settings;
    }

    private static Properties lines(Path file, List<Problem> problems) {
        var lines = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    problems.add(new Problem("setting-twice", key.toString(), file.toString()));
                }
                return super.put(key, value);
            }
        };
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
            return lines;
        } catch (CharacterCodingException | IllegalArgumentException notText) {
            throw new Refusal(new Problem("settings-text", file.toString()));
        } catch (IOException e) {
            throw new Refusal(new Problem("settings-missing", file.toString()));
        }
    }

    static boolean othersMayRead(Path file) {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return view != null
                    && view.readAttributes().permissions().stream()
                            .anyMatch(each -> !each.name().startsWith("OWNER_"));
        } catch (IOException unknown) {
            return true;
        }
    }

    /// The text of `docs/settings.md`.
    public static String documented() {
        String rows = Arrays.stream(Setting.values()).map(SettingsFile::row).collect(Collectors.joining("\n"));
        return """
                # Every setting

                Made from `Setting.java`; a test fails if this file differs from it.

                Settings stand in `vigil.properties` in the home, or in the file that `--settings FILE` names: `key = value` on a
                line, UTF-8, `#` before a remark. Nothing has to be set. A key that is not listed here, one given twice and a value
                that does not fit are refused by name. Options of a command go before the file.

                | Setting | Without it | Takes | What it does | What it costs |
                |---|---|---|---|---|
                """ + rows + "\n";
    }

    private static String row(Setting setting) {
        String standard = setting.standard().isEmpty() ? "nothing" : "`" + setting.standard() + "`";
        return "| `" + setting.key() + "` | " + standard + " | "
                + setting.form().words() + " | " + setting.does() + " | " + setting.costs() + " |";
    }
}
