package vigil.edition.share;

import vigil.claim.Id;

/// Whose news or days.
sealed interface Whose {
    /// Where it stands in the folder of a language, without an ending.
    String place();

    record Everyone() implements Whose {
        @Override
        public String place() {
            return "feed";
        }
    }

    /// Those whom one state prosecutes; `code` is ISO 3166-1 in small letters, or `xx`.
    record Country(String code) implements Whose {
        @Override
        public String place() {
            return "countries/" + code;
        }
    }

    record Person(Id id) implements Whose {
        @Override
        public String place() {
            return "people/" + id;
        }
    }
}
