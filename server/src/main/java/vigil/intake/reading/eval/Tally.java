package vigil.intake.reading.eval;

/// Counts over some annotated claims and some proposals.
final class Tally {
    int claims;
    int found;
    int exact;
    int valued;
    int valueRight;
    double personRight;
    int proposals;
    int touching;
    int persons;
    int personsFound;
    int used;
    int usedRight;

    double recallFound() {
        return share(found, claims);
    }

    double rightPerson() {
        return share(personRight, claims);
    }

    double precision() {
        return share(touching, proposals);
    }

    double personRecall() {
        return share(personsFound, persons);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    static String head() {
        return "%-20s %6s %6s %6s %6s %6s %6s %6s"
                .formatted("", "claims", "found", "exact", "value", "person", "props", "prec");
    }

    String row(String name) {
        return "%-20s %6d %6.3f %6.3f %6.3f %6.3f %6d %6.3f"
                .formatted(
                        name,
                        claims,
                        recallFound(),
                        share(exact, claims),
                        share(valueRight, valued),
                        rightPerson(),
                        proposals,
                        precision());
    }

    String people() {
        return "persons %d of %d (%.3f), names used %d, right %.3f"
                .formatted(personsFound, persons, personRecall(), used, share(usedRight, used));
    }
}
