package vigil.intake.reading.claims;

import java.util.List;
import vigil.intake.reading.people.Who;

/// Words that stand for one or several people: a name, a list of names, a pronoun, "the journalist", "both".
record Ref(int from, int to, List<Who> whos, Kind kind, double certainty) {
    enum Kind {
        NAME,
        LIST,
        PRONOUN,
        POSSESSIVE,
        NOUN,
        GROUP
    }

    boolean tracked() {
        return whos.stream().anyMatch(Who::tracked);
    }
}
