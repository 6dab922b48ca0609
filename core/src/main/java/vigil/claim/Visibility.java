package vigil.claim;

import java.util.regex.Pattern;

/// Who may ever see an entry. Nothing is public because it is `Open`: a person publishes it.
public sealed interface Visibility {
    /// May be released.
    record Open() implements Visibility {
        @Override
        public String toString() {
            return "open";
        }
    }

    /// Stays with the people who work here.
    record Team() implements Visibility {
        @Override
        public String toString() {
            return "team";
        }
    }

    /// Stays with those who hold the key of one compartment.
    record Sealed(String compartment) implements Visibility {
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

        public Sealed {
            if (!NAME.matcher(compartment).matches()) {
                throw new Refusal(new Problem("compartment", "visibility", compartment));
            }
        }

        @Override
        public String toString() {
            return "sealed:" + compartment;
        }
    }

    Visibility OPEN = new Open();
    Visibility TEAM = new Team();

    static Visibility of(String text) {
        return switch (text) {
            case "open" -> OPEN;
            case "team" -> TEAM;
            default -> {
                if (!text.startsWith("sealed:")) {
                    throw new Refusal(new Problem("visibility", "visibility", text));
                }
                yield new Sealed(text.substring("sealed:".length()));
            }
        };
    }
}
