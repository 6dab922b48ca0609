package vigil.edition.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import vigil.text.Language;
import vigil.text.Texts;

/// What every printed sheet has around its content.
///
/// @param edition which edition it was printed from
/// @param address of the page it was made from, whole, for the code that telephones read; empty if the register
///     has not said where it stands
/// @param where the same for people; without an address the page's place within any copy
public record Sheet(Texts texts, String register, String edition, String address, String where) {
    private static final Map<Fonts, Font> AWT = new EnumMap<>(Fonts.class);

    public Language language() {
        return texts.language();
    }

    public boolean mirrored() {
        return language().dir().equals("rtl");
    }

    public String start() {
        return mirrored() ? "right" : "left";
    }

    public String end() {
        return mirrored() ? "left" : "right";
    }

    /// The register's name inside a string of CSS.
    public String cssName() {
        return register.replaceAll("[\"\\\\\\p{Cntrl}<>]", " ");
    }

    /// Whether our fonts have every letter; what they lack is left out rather than printed as boxes.
    public boolean prints(String text) {
        return text.codePoints().allMatch(Sheet::printable);
    }

    private static boolean printable(int letter) {
        return java.util.Arrays.stream(Fonts.values())
                .anyMatch(font -> awt(font).canDisplay(letter));
    }

    static synchronized Font awt(Fonts font) {
        return AWT.computeIfAbsent(font, f -> {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(f.bytes()));
            } catch (FontFormatException | IOException ours) {
                throw new IllegalStateException(ours);
            }
        });
    }
}
