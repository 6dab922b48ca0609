package vigil.edition.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import vigil.audience.PublicFile.PublicSource;
import vigil.edition.site.Dossier.Cited;
import vigil.text.Dates;
import vigil.text.Dress;
import vigil.text.PartWords;
import vigil.text.Phrase;
import vigil.text.Scripts;
import vigil.text.Texts;
import vigil.text.Vocabularies;

/// The sources at the foot of a dossier.
final class Citing {
    private final Texts texts;
    private final Dates dates;

    Citing(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts);
    }

    Cited cite(PublicSource source) {
        String address = source.address() == null ? "" : source.address();
        return new Cited(
                title(source),
                details(source),
                address,
                address.isEmpty() ? "" : URI.create(address).getHost(),
                source.shown() ? "" : texts.get("site.source.held"),
                hash(source));
    }

    /// A title is in the language of its source if it is in its script; else nobody knows.
    private Phrase title(PublicSource source) {
        String script = Scripts.of(source.title());
        String language = source.language();
        boolean known = language != null && script != null && Scripts.alike(script, Scripts.ofLanguage(language));
        boolean page = known && texts.language().tag().equals(language);
        return Phrase.quoted(source.title(), page || script == null ? null : known ? language : "");
    }

    private String details(PublicSource source) {
        var details = new ArrayList<String>();
        details.add(Vocabularies.label(
                "source-kind", source.kind(), texts.language().tag()));
        if (source.published() != null) {
            details.add(dates.words(source.published()));
        }
        if (source.language() != null) {
            String name = new PartWords(texts, Dress.NONE).language(source.language());
            details.add(texts.get("site.source.language", name));
        }
        if (source.archived() != null) {
            details.add(texts.get("site.source.archived", dates.words(source.archived())));
        }
        return details.stream()
                .reduce((one, other) -> texts.get("site.list", one, other))
                .orElse("");
    }

    private static String hash(PublicSource source) {
        String hex = source.exhibit();
        return hex == null
                ? ""
                : String.join(" ", List.of(hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12)));
    }
}
