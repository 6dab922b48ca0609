package vigil.edition.share;

import vigil.edition.site.Portrait;

/// A card of a person as its template takes it.
public record Embed(String register, Portrait portrait) {
    public String title() {
        return portrait.name().name() + " · " + register;
    }

    public String href() {
        return portrait.file().id() + ".html";
    }
}
