package vigil.intake;

/// Somebody else decided first. Nothing was changed; what stands now is shown beside what was wanted.
public final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SavedDraft now;

    Stale(SavedDraft now) {
        super("draft " + now.draft().id() + " has changed");
        this.now = now;
    }

    /// The draft as it stands.
    public SavedDraft now() {
        return now;
    }
}
