package vigil.claim;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A provision of law in the canonical form of standards/05 section 5:
/// `jurisdiction/code/article[/part[/point]]`, for example `xx/cc/207.3/2/d`. Codes: `cc` criminal
/// code, `ca` administrative offences, `law:slug` any special law. Superscript articles are dotted.
public record Provision(String canonical) implements Comparable<Provision> {
    private static final Pattern FORM = Pattern.compile(
            "[a-z]{2}/(?:[a-z]{2,8}|law:[\\p{L}\\p{N}-]{1,60})/[\\p{N}\\p{L}.-]{1,20}(?:/[\\p{N}.]{1,12}(?:/[\\p{L}\\p{N}.]{1,8})?|//[\\p{L}\\p{N}.]{1,8})?");

    public Provision {
        canonical = Normalizer.normalize(canonical.strip(), Normalizer.Form.NFC);
        if (!FORM.matcher(canonical).matches()) {
            throw new Refusal(new Problem("provision", "provision", canonical));
        }
    }

    private List<String> parts() {
        return List.of(canonical.split("/", -1));
    }

    /// Two letters of ISO 3166-1, or `xx` for a state that is not in it.
    public String jurisdiction() {
        return parts().get(0);
    }

    public String code() {
        return parts().get(1);
    }

    public String article() {
        return parts().get(2);
    }

    public @Nullable String part() {
        return parts().size() > 3 && !parts().get(3).isEmpty() ? parts().get(3) : null;
    }

    public @Nullable String point() {
        return parts().size() > 4 ? parts().get(4) : null;
    }

    @Override
    public int compareTo(Provision other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
