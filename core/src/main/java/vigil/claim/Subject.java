package vigil.claim;

import java.util.Locale;

/// Whom or what a claim is about. Written `kind:id`, for example `person:0k7q2…`.
public record Subject(Kind kind, Id id) implements Comparable<Subject> {
    public enum Kind {
        PERSON,
        FACILITY,
        PROCEEDING,
        ORGANISATION;

        private final String word = name().toLowerCase(Locale.ROOT);

        String word() {
            return word;
        }
    }

    public static Subject person(Id id) {
        return new Subject(Kind.PERSON, id);
    }

    public static Subject of(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon == kind.word().length() && text.startsWith(kind.word())) {
                return new Subject(kind, new Id(text.substring(colon + 1)));
            }
        }
        throw new Refusal(new Problem("subject", "subject", text));
    }

    @Override
    public int compareTo(Subject other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
