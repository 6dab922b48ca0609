package vigil.search.names;

/// The efforts that searching uses; the figures come from pairs kept aside from learning, on two cores.
final class Efforts {
    static final float SLIP = 4;
    static final float NICKNAME = 3;
    static final float RENDERING = 1.5f;
    static final float KNOWN = 2;
    static final Effort PLAIN = new Effort(0, SLIP, 24, 4, 2);
    static final Effort THOROUGH = new Effort(1, SLIP, 200, 7, 3);
    static final Effort TWO_SLIPS = new Effort(2, SLIP, 300, 8.5f, 3);
    static final Effort PATIENT = new Effort(2, SLIP, 300, 14, 3);
    private static final Effort ONE_SLIP = new Effort(1, SLIP, 400, SLIP, 4);
    private static final Effort NO_SLIP = new Effort(0, SLIP, 10, 0, 4);

    private Efforts() {}

    /// One slip; none in a word so short that any other would be one slip away.
    static Effort slip(NameWord word) {
        return word.letters().length() < 3 ? NO_SLIP : ONE_SLIP;
    }
}
