package vigil.web.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.team.Account;
import vigil.team.Secret;
import vigil.web.Viewer;

/// Somebody at the desk, from entering until leaving or half an hour of silence.
public final class Session {
    private final String formToken = Secret.random();
    private final Instant opened;
    private volatile Account account;
    private volatile Instant seen;
    private volatile @Nullable String language;

    Session(Account account, Instant now) {
        this.account = account;
        this.opened = now;
        this.seen = now;
    }

    /// Whose session it is, as the account stood when this request came in.
    public Account account() {
        return account;
    }

    public Viewer.Editor editor() {
        return Viewer.Editor.of(account);
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

    public Instant opened() {
        return opened;
    }

    public Instant seen() {
        return seen;
    }

    void seenAt(Instant now, Account then) {
        seen = now;
        account = then;
    }
}
