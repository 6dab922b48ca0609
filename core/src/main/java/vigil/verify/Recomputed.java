package vigil.verify;

/// How much was computed anew.
///
/// @param takenBack leaves of the log that were taken back
/// @param resting leaves that were neither taken back nor shown, because what they belong to was
record Recomputed(int people, int entries, int takenBack, int resting) {
    static final Recomputed NOTHING = new Recomputed(-1, 0, 0, 0);

    String words() {
        if (people < 0) {
            return "";
        }
        String words =
                English.count(people, "person", "people") + ", " + English.count(entries, "entry", "entries") + ", ";
        if (takenBack > 0) {
            words += English.count(takenBack, "entry", "entries") + " taken back, ";
        }
        return resting == 0 ? words : words + resting + " at rest with them, ";
    }
}
