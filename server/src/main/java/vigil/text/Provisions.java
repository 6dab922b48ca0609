package vigil.text;

import java.util.Locale;
import vigil.claim.Provision;

/// A provision of law as people write it: "Art. 214 § 2", with the name of its code where one is known.
public final class Provisions {
    private final Texts texts;

    public Provisions(Texts texts) {
        this.texts = texts;
    }

    /// Article, part and point; a special law adds its name.
    public String words(Provision provision) {
        String text = texts.get("provision.article", provision.article());
        if (provision.part() != null) {
            text = texts.get("provision.part", text, provision.part());
        }
        if (provision.point() != null) {
            text = texts.get("provision.point", text, provision.point());
        }
        return text;
    }

    /// The code it stands in: "Criminal Code"; the slug of a special law.
    public String code(Provision provision) {
        String code = provision.code();
        if (code.startsWith("law:")) {
            return texts.get("provision.law", code.substring("law:".length()).replace('-', ' '));
        }
        return texts.has("provision.code." + code)
                ? texts.get("provision.code." + code)
                : code.toUpperCase(Locale.ROOT);
    }
}
