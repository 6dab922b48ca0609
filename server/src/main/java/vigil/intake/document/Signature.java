package vigil.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Tells what a file is from its bytes; its name decides only between kinds of text.
final class Signature {
    /// First bytes (as Latin-1) of what is often sent and is not text, and the problem to name.
    private record Known(String start, String code) {}

    private static final List<Known> KNOWN = List.of(
            new Known("\u0089PNG", "file-picture"),
            new Known("\u00ff\u00d8\u00ff", "file-picture"),
            new Known("GIF8", "file-picture"),
            new Known("II*\0", "file-picture"),
            new Known("MM\0*", "file-picture"),
            new Known("AT&TFORM", "file-picture"),
            new Known("{\\rtf", "file-rtf"),
            new Known("MZ", "file-program"),
            new Known("\u007fELF", "file-program"),
            new Known("\u00ca\u00fe\u00ba\u00be", "file-program"),
            new Known("\u001f\u008b", "file-archive"),
            new Known("7z\u00bc\u00af", "file-archive"),
            new Known("Rar!", "file-archive"),
            new Known("BZh", "file-archive"),
            new Known("\u00fd7zXZ", "file-archive"),
            new Known("ID3", "file-recording"),
            new Known("OggS", "file-recording"),
            new Known("\u001aE\u00df\u00a3", "file-recording"));

    private static final int HEAD = 4096;

    private Signature() {}

    static Format format(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("file-empty");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
            return Format.PDF;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return zip(bytes);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw refused(
                    contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k") ? "file-encrypted" : "file-old-office");
        }
        refuseKnown(head);
        return text(name.toLowerCase(Locale.ROOT), head);
    }

    private static void refuseKnown(String head) {
        for (Known known : KNOWN) {
            // "MZ" may begin a sentence; a program has zero bytes right after
            if (head.startsWith(known.start()) && (known.start().length() > 3 || head.indexOf('\0') >= 0)) {
                throw refused(known.code());
            }
        }
        boolean box = head.length() > 12 && head.startsWith("ftyp", 4);
        boolean riff = head.length() > 12 && head.startsWith("RIFF");
        if (box || riff) {
            boolean picture = head.startsWith("WEBP", 8) || head.startsWith("hei", 8) || head.startsWith("avif", 8);
            throw refused(picture ? "file-picture" : "file-recording");
        }
    }

    /// A zip file tells what it is by the names inside it, which are never compressed.
    private static Format zip(byte[] bytes) {
        if (contains(bytes, "word/")) {
            return Format.DOCX;
        }
        boolean office = contains(bytes, "opendocument") || contains(bytes, "xl/") || contains(bytes, "ppt/");
        throw refused(office ? "file-other-office" : "file-archive");
    }

    private static Format text(String name, String head) {
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf") || name.endsWith(".docx") || name.endsWith(".doc")) {
            throw new Refusal(new Problem("file-not-as-named", "file", name.substring(name.lastIndexOf('.') + 1)));
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return Format.HTML;
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return Format.HTML;
        }
        return name.endsWith(".md") || name.endsWith(".markdown") ? Format.MARKDOWN : Format.TEXT;
    }

    private static boolean contains(byte[] bytes, String latin1) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(latin1);
    }

    private static Refusal refused(String code) {
        return new Refusal(new Problem(code, "file"));
    }
}
