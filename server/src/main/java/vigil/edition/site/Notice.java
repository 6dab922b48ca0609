package vigil.edition.site;

import java.util.List;
import vigil.text.Phrase;

/// A page of a few lines: an address that leads on, a page that is not there.
public record Notice(Frame frame, String heading, List<Phrase> lines) {}
