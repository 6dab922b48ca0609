package vigil.edition;

import java.util.Set;
import vigil.text.Language;

/// What pages can lead to because the register has chosen so.
///
/// @param address where readers find the site, if it is known
/// @param printed languages in which sheets are set and pictures drawn
public record Offers(Address address, Set<Language> printed) {
    public static final Offers NONE = new Offers(Address.NONE, Set.of());

    public Offers {
        printed = Set.copyOf(printed);
    }
}
