package vigil.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// What stands inside files whose bytes do not show it: each byte one `char`, as the trap reads them.
final class Unpacked {
    private Unpacked() {}

    static List<String> of(String path, byte[] file) {
        try {
            return switch (path.substring(path.lastIndexOf('.') + 1)) {
                case "pdf" -> pdf(file);
                case "png" -> png(file);
                case "zip" -> zip(file);
                default -> List.of();
            };
        } catch (IOException broken) {
            throw new IllegalStateException(path, broken);
        }
    }

    /// The words on its pages as they were typed, what it says of itself, and every stream.
    private static List<String> pdf(byte[] file) throws IOException {
        var layers = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(file)) {
            layers.add(bytes(Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)));
            var information = document.getDocumentInformation();
            information
                    .getMetadataKeys()
                    .forEach(key -> layers.add(bytes(key + information.getPropertyStringValue(key))));
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        layers.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return layers;
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// Every chunk, unpacked wherever a packed stream begins in it.
    private static List<String> png(byte[] file) {
        var layers = new ArrayList<String>();
        for (int at = 8; at + 8 <= file.length; ) {
            int length = java.nio.ByteBuffer.wrap(file, at, 4).getInt();
            String kind = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            for (int from = at + 8; !kind.equals("IDAT") && from < at + 8 + length; from++) {
                layers.add(inflated(file, from, at + 8 + length - from));
            }
            at += 12 + length;
        }
        return layers;
    }

    private static String inflated(byte[] file, int from, int length) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, length);
            byte[] out = new byte[1 << 16];
            return new String(out, 0, inflater.inflate(out), StandardCharsets.ISO_8859_1);
        } catch (DataFormatException notPacked) {
            return "";
        } finally {
            inflater.end();
        }
    }

    private static List<String> zip(byte[] file) throws IOException {
        var layers = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                layers.add(bytes(entry.getName()) + "\0" + new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return layers;
    }
}
