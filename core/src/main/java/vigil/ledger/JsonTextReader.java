package vigil.ledger;

import static vigil.ledger.JsonReader.refused;

/// Reads the quoted texts of one JSON document: most hold no escape and are cut out whole.
final class JsonTextReader {
    private final String text;
    private int at;

    JsonTextReader(String text) {
        this.text = text;
    }

    /// Where the text read last ended, behind its quotation mark.
    int end() {
        return at;
    }

    /// The text whose opening quotation mark stands at `start`.
    String read(int start) {
        at = start + 1;
        int from = at;
        plain();
        String read = text.charAt(at) == '"' ? text.substring(from, at) : escaped(from);
        at++;
        refuseLoneSurrogate(read, start);
        return read;
    }

    private void plain() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                return;
            }
            if (c < ' ') {
                break;
            }
            at++;
        }
        throw refused("json-text", text, at);
    }

    private String escaped(int from) {
        StringBuilder out = new StringBuilder(64);
        while (text.charAt(at) == '\\') {
            out.append(text, from, at);
            out.append(escape());
            from = at;
            plain();
        }
        return out.append(text, from, at).toString();
    }

    private char escape() {
        int start = at;
        int kind = start + 1 < text.length() ? "\"\\/bfnrtu".indexOf(text.charAt(start + 1)) : -1;
        if (kind < 0) {
            throw refused("json-escape", text, start);
        }
        at = start + 2;
        return kind < 8 ? "\"\\/\b\f\n\r\t".charAt(kind) : unicode(start);
    }

    private char unicode(int start) {
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw refused("json-escape", text, start);
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private void refuseLoneSurrogate(String read, int start) {
        if (Utf8.loneSurrogate(read) >= 0) {
            throw refused("json-surrogate", text, start);
        }
    }
}
