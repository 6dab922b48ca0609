package vigil.intake.reading.claims;

/// How far a link to a person can be believed, from how far the scores behind it lie apart. Fitted on the first runs of
/// the batches five, six and seven (decision 14), which nobody had looked at: of links with a raw 0.65, 0.75, 0.85 and
/// 0.95 there were 59, 76, 86 and 82 in a hundred right.
final class Calibration {
    private static final double LEAST = 0.3;
    private static final double SLOPE = 0.56;

    private Calibration() {}

    static double of(double raw) {
        return LEAST + SLOPE * raw;
    }
}
