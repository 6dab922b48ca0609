package vigil.edition;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.ledger.Hash;

/// The shapes a text can take on its way out, as the bytes to look for (each byte one `char`).
final class Encodings {
    private final Map<String, Set<String>> exact = new LinkedHashMap<>();
    private final Map<String, Set<String>> anyCase = new LinkedHashMap<>();
    private final Map<String, Set<String>> written = new LinkedHashMap<>();

    Encodings(String canary, Transliteration transliteration) {
        for (String text : cases(canary)) {
            add(anyCase, "clear", bytes(text, StandardCharsets.UTF_8));
            add(anyCase, "UTF-16, little end first", bytes(text, StandardCharsets.UTF_16LE));
            add(anyCase, "UTF-16, big end first", bytes(text, StandardCharsets.UTF_16BE));
            add(anyCase, "windows-1251", bytes(text, Charset.forName("windows-1251")));
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            add(anyCase, "hex", HexFormat.of().formatHex(utf8));
            add(anyCase, "URL", percent(utf8));
            add(anyCase, "form", URLEncoder.encode(text, StandardCharsets.UTF_8));
            add(anyCase, "HTML, decimal", escaped(text, c -> "&#" + c + ";"));
            add(anyCase, "HTML, hex", escaped(text, c -> "&#x" + Integer.toHexString(c) + ";"));
            add(anyCase, "JSON", escaped(text, c -> "\\u" + HexFormat.of().toHexDigits((char) (int) c)));
            add(anyCase, "decomposed", bytes(Normalizer.normalize(text, Normalizer.Form.NFD), StandardCharsets.UTF_8));
            add(anyCase, "reversed", bytes(new StringBuilder(text).reverse().toString(), StandardCharsets.UTF_8));
            add(anyCase, "SHA-256", Hash.of(utf8).hex());
            for (int shift = 0; shift < 3; shift++) {
                add(exact, "base64, shifted by " + shift, base64(Base64.getEncoder(), utf8, shift));
                add(exact, "base64url, shifted by " + shift, base64(Base64.getUrlEncoder(), utf8, shift));
            }
            transliteration.of(text).forEach((scheme, latin) -> {
                add(anyCase, "in Latin by " + scheme, bytes(latin, StandardCharsets.UTF_8));
                add(anyCase, "in plain Latin by " + scheme, bytes(plain(latin), StandardCharsets.UTF_8));
            });
        }
        lowerAll();
    }

    private static Set<String> cases(String text) {
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return new LinkedHashSet<>(
                List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT), capital));
    }

    private static void add(Map<String, Set<String>> shapes, String how, String shape) {
        shapes.computeIfAbsent(how, h -> new LinkedHashSet<>()).add(shape);
    }

    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String percent(byte[] utf8) {
        return HexFormat.of().withPrefix("%").formatHex(utf8);
    }

    private static String escaped(String text, Function<Integer, String> escape) {
        return text.chars().mapToObj(escape::apply).reduce("", String::concat);
    }

    /// Searched for in lower case, whatever case it stands in; in `all` as it is written.
    private void lowerAll() {
        anyCase.forEach((how, shapes) -> written.put(how, Set.copyOf(shapes)));
        anyCase.replaceAll(
                (how, shapes) -> shapes.stream().map(Encodings::lower).collect(Collectors.toSet()));
    }

    /// What of the base64 is the same whatever stands before and behind.
    private static String base64(Base64.Encoder encoder, byte[] utf8, int shift) {
        byte[] shifted = new byte[shift + utf8.length];
        System.arraycopy(utf8, 0, shifted, shift, utf8.length);
        String all = encoder.withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        return all.substring(from, shifted.length * 8 / 6);
    }

    private static String plain(String latin) {
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}|[ʹʺ’'ʼ͡]", "");
    }

    /// The ways in which the canary stands in these bytes.
    List<String> in(String bytes, String lowered) {
        var found = new LinkedHashSet<String>();
        exact.forEach((how, shapes) -> {
            if (shapes.stream().anyMatch(bytes::contains)) {
                found.add(how);
            }
        });
        anyCase.forEach((how, shapes) -> {
            if (shapes.stream().anyMatch(lowered::contains)) {
                found.add(how);
            }
        });
        return List.copyOf(found);
    }

    /// Every shape by its name, for the test of the detector itself.
    Map<String, Set<String>> all() {
        var all = new LinkedHashMap<>(exact);
        all.putAll(written);
        return all;
    }

    /// Only ASCII letters: the other bytes are parts of characters.
    static String lower(String bytes) {
        char[] lowered = bytes.toCharArray();
        for (int i = 0; i < lowered.length; i++) {
            if (lowered[i] >= 'A' && lowered[i] <= 'Z') {
                lowered[i] += 32;
            }
        }
        return new String(lowered);
    }
}
