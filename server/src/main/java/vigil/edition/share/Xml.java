package vigil.edition.share;

/// Text that XML and HTML can hold.
final class Xml {
    private Xml() {}

    /// Without what XML has no way to say: most controls, halves of letters.
    static String sayable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean sayable =
                    c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF || c == '\n' || c == '\t';
            out.appendCodePoint(sayable ? c : 0xFFFD);
        });
        return out.toString();
    }

    static String escaped(String text) {
        return sayable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
