package vigil.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vigil.claim.Id;
import vigil.claim.Subject;

/// Words that must never come out: each text holds a canary that occurs nowhere else.
final class Secrets extends Telling {
    private final Set<String> canaries = new TreeSet<>();
    private final List<Subject> nobody = new ArrayList<>();

    Secrets(Random random) {
        super(random);
        for (int i = 0; i < 4; i++) {
            nobody.add(Subject.person(Id.random(random)));
        }
    }

    Collection<String> canaries() {
        return canaries;
    }

    @Override
    String words() {
        String canary = random().nextBoolean() ? "xq" + latin(9) : "ъ" + cyrillic(10);
        canaries.add(canary);
        return latin(4) + " " + canary + " " + cyrillic(3);
    }

    String host() {
        String canary = "xq" + latin(9);
        canaries.add(canary);
        return canary;
    }

    /// Somebody of whom nothing is public.
    Subject somebody() {
        return nobody.get(random().nextInt(2));
    }

    Subject another() {
        return nobody.get(2 + random().nextInt(2));
    }
}
