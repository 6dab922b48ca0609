package vigil.web.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.web.Viewer;

/// Somebody at the desk, from entering until leaving or half an hour of silence.
public final class Session {
    private final Viewer.Editor editor;
    private final String formToken = Secret.random();
    private volatile Instant seen;
    private volatile @Nullable String language;

    Session(Viewer.Editor editor, Instant now) {
        this.editor = editor;
        this.seen = now;
    }

    public Viewer.Editor editor() {
        return editor;
    }

    /// Stands in every form; a page elsewhere cannot know it.
    public String formToken() {
        return formToken;
    }

    public boolean isFormToken(String given) {
        return Secret.same(formToken, given);
    }

    /// The language this person chose for the desk, if any.
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public void speak(String chosen) {
        language = chosen;
    }

    Instant seen() {
        return seen;
    }

    void seenAt(Instant now) {
        seen = now;
    }
}
