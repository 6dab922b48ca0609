package vigil.app;

import java.net.URI;
import java.util.Set;

/// What may stand behind a setting's key.
enum SettingForm {
    /// A line that readers see.
    NAME("a line of at most 80 characters"),
    WORDS("words"),
    /// Words that may not be shown, and whose file only its owner may read.
    SECRET("words that only the owner of the file may read"),
    HOST("a host name or an IP address"),
    PORT("a number from 0 to 65535"),
    NUMBER("a whole number, 0 or more"),
    YES_OR_NO("yes or no"),
    /// A time of the day, or nothing.
    TIME("a time of the day in UTC, as 18:00"),
    /// An address, or nothing.
    ADDRESS("an address with http:// or https://"),
    /// A folder, absolute or from the folder of the settings file; or nothing.
    FOLDER("a folder"),
    /// Several, divided by commas; or none.
    LIST("words, divided by commas");

    private static final int LONGEST_NAME = 80;

    private final String words;

    SettingForm(String words) {
        this.words = words;
    }

    /// How it is described in the list of settings.
    String words() {
        return words;
    }

    boolean takes(String value) {
        return switch (this) {
            case NAME -> !value.isBlank() && value.length() <= LONGEST_NAME && isClean(value);
            case WORDS, SECRET, FOLDER, LIST -> isClean(value);
            case HOST -> value.matches("[0-9A-Za-z.:%-]{1,255}");
            case PORT -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
            case NUMBER -> value.matches("\\d{1,9}");
            case YES_OR_NO -> Set.of("yes", "no").contains(value);
            case TIME -> value.matches("(([01]\\d|2[0-3]):[0-5]\\d)?");
            case ADDRESS -> value.isEmpty() || isAddress(value);
        };
    }

    private static boolean isClean(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return value.matches("https?://.*") && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
