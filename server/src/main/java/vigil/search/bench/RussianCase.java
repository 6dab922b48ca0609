package vigil.search.bench;

/// Cases of Russian names, by the rules for words that end as names do; to ask with, not to print.
enum RussianCase {
    GENITIVE("а", "я", "ы", "и", "ого", "а"),
    DATIVE("у", "ю", "е", "е", "ому", "у"),
    INSTRUMENTAL("ом", "ем", "ой", "ей", "им", "ым");

    private final String hard;
    private final String soft;
    private final String ofA;
    private final String ofYa;
    private final String adjective;
    private final String possessive;

    RussianCase(String hard, String soft, String ofA, String ofYa, String adjective, String possessive) {
        this.hard = hard;
        this.soft = soft;
        this.ofA = ofA;
        this.ofYa = ofYa;
        this.adjective = adjective;
        this.possessive = possessive;
    }

    String of(String name) {
        var words = name.split(" ");
        return word(words[0]) + " " + word(words[1]);
    }

    private String word(String word) {
        if (word.length() < 3) {
            return word;
        }
        var stem = word.substring(0, word.length() - 1);
        var last = word.charAt(word.length() - 1);
        if (word.endsWith("ский") || word.endsWith("цкий")) {
            return word.substring(0, word.length() - 2) + adjective;
        }
        if (word.matches(".*(ов|ев|ин|ын)")) {
            return word + possessive;
        }
        return switch (last) {
            case 'а' -> stem + (this == GENITIVE && "гкхжчшщ".indexOf(stem.charAt(stem.length() - 1)) >= 0 ? "и" : ofA);
            case 'я' -> stem + (this == DATIVE && stem.endsWith("и") ? "и" : ofYa);
            case 'й', 'ь' -> stem + soft;
            case 'о', 'е', 'и', 'у', 'ю', 'э', 'ы' -> word;
            default -> word + hard;
        };
    }
}
