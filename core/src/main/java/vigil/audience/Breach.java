package vigil.audience;

/// Something that must never be is: a promise would be broken by going on. Publication stops; the
/// last good edition stays up. Its message names identifiers, never content.
public final class Breach extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Breach(String message) {
        super(message);
    }
}
