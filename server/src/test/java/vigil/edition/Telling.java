package vigil.edition;

import java.util.Random;
import vigil.claim.Fact;
import vigil.claim.Provision;
import vigil.claim.Subject;
import vigil.claim.Term;
import vigil.claim.When;

/// Words and facts without meaning, in two scripts.
class Telling {
    private static final String LATIN = "abdefgiklmnoprstuvz";
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхчшщыьэюя";

    private final Random random;

    Telling(Random random) {
        this.random = random;
    }

    static Telling of(Random random) {
        return new Telling(random);
    }

    Random random() {
        return random;
    }

    String words() {
        return word(LATIN, 5) + " " + word(CYRILLIC, 6) + " <&\"'> " + random.nextInt(1000);
    }

    final String word(String letters, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    final String latin(int length) {
        return word(LATIN, length);
    }

    final String cyrillic(int length) {
        return word(CYRILLIC, length);
    }

    When when() {
        String year = "20" + (20 + random.nextInt(5));
        String month = "-0" + (1 + random.nextInt(9));
        return When.of(
                switch (random.nextInt(6)) {
                    case 0 -> year;
                    case 1 -> year + month;
                    case 2 -> year + month + "/" + year + "-1" + random.nextInt(3);
                    case 3 -> year + month + "-1" + random.nextInt(10) + "~";
                    default -> year + month + "-1" + random.nextInt(10);
                });
    }

    Fact fact(Subject other) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new Fact.Named(words(), random.nextBoolean() ? "ru" : "en", null);
            case 3 -> new Fact.Born(when(), words());
            case 4 -> new Fact.Arrested(when(), words(), null);
            case 5 -> new Fact.Held(words(), when(), null);
            case 6 -> new Fact.Transferred(when(), words(), words());
            case 7 -> new Fact.Charged(new Provision("xx/cc/" + (1 + random.nextInt(300))), when(), words());
            case 8 -> new Fact.Sentenced(when(), new Term("P" + (1 + random.nextInt(9)) + "Y"), words());
            case 9 -> new Fact.Freed(when(), null);
            case 10 -> new Fact.CoAccused(other);
            case 11 -> new Fact.Prosecuted("case " + random.nextInt(3), words(), when());
            case 12 -> new Fact.IllTreated(words(), when(), null, null);
            default -> new Fact.Noted(words(), when());
        };
    }
}
