package vigil.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vigil.audience.Clearance;
import vigil.audience.Consents;
import vigil.casefile.Register;
import vigil.claim.Claim;
import vigil.claim.Fact;
import vigil.claim.Subject;
import vigil.text.Language;
import vigil.text.Names;
import vigil.text.Vocabularies;
import vigil.web.Words;

/// Of whom something is not published for want of consent, and why; for the command line.
final class LeftOut {
    private static final Words WORDS = Words.in(Language.EN.tag());

    private final Register register;
    private final Map<Subject, Set<Consents.Answer>> why = new LinkedHashMap<>();
    private int claims;

    private LeftOut(Register register) {
        this.register = register;
    }

    static LeftOut of(Clearance clearance, Register register) {
        var left = new LeftOut(register);
        for (Claim claim : clearance.uncovered()) {
            left.claims++;
            left.why
                    .computeIfAbsent(register.identity().root(claim.subject()), s -> new LinkedHashSet<>())
                    .add(clearance.consents().answer(claim));
        }
        return left;
    }

    boolean isEmpty() {
        return why.isEmpty();
    }

    /// One line for each kind of consent that is wanting, and how to mend it.
    void print(PrintWriter err) {
        if (why.isEmpty()) {
            return;
        }
        err.printf("Left out, since no consent covers it: %d facts.%n", claims);
        why.forEach((subject, answers) ->
                answers.forEach(answer -> err.printf("%s (%s): %s%n", name(subject), subject.id(), sentence(answer))));
        err.println("To mend it, record the answer at the desk, on the page /desk/persons/ID/consents of each.");
        err.flush();
    }

    private static String sentence(Consents.Answer answer) {
        return WORDS.say(
                "consent.why",
                Vocabularies.label("consent-scope", answer.scope(), WORDS.language()),
                WORDS.say("consent.cover." + answer.cover().word()));
    }

    private String name(Subject subject) {
        var names = register.claims(subject).stream()
                .map(Claim::fact)
                .filter(Fact.Named.class::isInstance)
                .map(Fact.Named.class::cast)
                .toList();
        return names.isEmpty()
                ? subject.toString()
                : new Names(names).heading(Language.EN).name();
    }
}
