package vigil.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Looks for words that must never come out in every byte of an edition, in every shape of
/// [Encodings], also inside what is packed (gzip, PDF, PNG, ZIP), in folded lines and in the names of files.
final class CanaryTrap {
    private static final String GZIP = "\u001f\u008b\b";

    private final Map<String, Encodings> canaries = new LinkedHashMap<>();

    CanaryTrap(Collection<String> words) {
        var transliteration = new Transliteration();
        words.forEach(word -> canaries.put(word, new Encodings(word, transliteration)));
    }

    /// What was caught: the file, the word and its shape.
    List<String> caught(Map<String, byte[]> files) {
        var caught = new ArrayList<String>();
        files.forEach((path, bytes) -> caught.addAll(caught(path, bytes)));
        return caught;
    }

    private List<String> caught(String path, byte[] file) {
        var caught = new ArrayList<String>();
        for (String bytes : layers(path, file)) {
            String lowered = Encodings.lower(bytes);
            canaries.forEach((word, encodings) ->
                    encodings.in(bytes, lowered).forEach(how -> caught.add(path + ": " + word + " " + how)));
        }
        return caught;
    }

    private static List<String> layers(String path, byte[] file) {
        var layers = new ArrayList<String>();
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        layers.add(path + "\0" + bytes);
        for (int at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
            layers.add(unpacked(file, at));
        }
        if (path.endsWith(".ics")) {
            layers.add(bytes.replace("\r\n ", ""));
        }
        layers.addAll(Unpacked.of(path, file));
        return layers;
    }

    private static String unpacked(byte[] file, int at) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file, at, file.length - at))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException notPacked) {
            return "";
        }
    }
}
