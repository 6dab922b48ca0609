package vigil.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// What can be set, all of it: what differs from [Setting]'s standards. Read from `vigil.properties` by
/// [SettingsFile]; options of a command go before the file. Prints no secret.
public record Settings(Map<Setting, String> given) {
    /// Nothing set.
    public static final Settings DEFAULT = new Settings(Map.of());

    /// Refuses every value that its setting does not take.
    public Settings {
        given = Map.copyOf(given);
        List<Problem> problems = given.entrySet().stream()
                .filter(each -> !each.getKey().form().takes(each.getValue()))
                .map(each -> new Problem(
                        "setting-value",
                        each.getKey().key(),
                        each.getKey().form() == SettingForm.SECRET ? "…" : each.getValue(),
                        each.getKey().form().words()))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /// The same but for one setting.
    public Settings with(Setting setting, String value) {
        var all = new EnumMap<Setting, String>(Setting.class);
        all.putAll(given);
        all.put(setting, value);
        return new Settings(all);
    }

    /// What is set, or the standard.
    public String text(Setting setting) {
        return given.getOrDefault(setting, setting.standard());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean yes(Setting setting) {
        return text(setting).equals("yes");
    }

    public boolean has(Setting setting) {
        return !text(setting).isEmpty();
    }

    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// A folder; one that is not absolute starts from `base`.
    public Path folder(Setting setting, Path base) {
        return base.resolve(text(setting));
    }

    public String name() {
        return text(Setting.REGISTER_NAME);
    }

    public String address() {
        return text(Setting.LISTEN_ADDRESS);
    }

    public int port() {
        return number(Setting.LISTEN_PORT);
    }

    boolean hasSecret() {
        return given.keySet().stream().anyMatch(setting -> setting.form() == SettingForm.SECRET);
    }

    @Override
    public String toString() {
        var shown = new EnumMap<Setting, String>(Setting.class);
        given.forEach((setting, value) -> shown.put(setting, setting.form() == SettingForm.SECRET ? "…" : value));
        return shown.toString();
    }
}
