package vigil.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.claim.Passage;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// What came of a file: its text, or why there is none. Nothing is fetched and nothing is recorded.
public sealed interface Document {
    /// The text every passage of this source refers to.
    ///
    /// @param text lines end with a line feed, characters are composed (see [PlainForm]); never blank
    /// @param charset the encoding the bytes were in (IANA name); null where the format has its own
    /// @param title the document's own title, if it carries one
    /// @param pages where each page starts, in order; empty where the format knows no pages
    /// @param notes what was *not* read although the file was (scanned pages among others)
    record Text(
            Exhibit exhibit,
            Format format,
            @Nullable String charset,
            @Nullable String title,
            String text,
            List<PageStart> pages,
            List<Problem> notes)
            implements Document {
        public Text {
            pages = List.copyOf(pages);
            notes = List.copyOf(notes);
        }

        /// The passage from `start` to before `end`, with its page where pages are known.
        public Passage passage(int start, int end) {
            return new Passage(text.substring(start, end), start, end, where(start));
        }

        /// `p. 3`, or null in a format without pages.
        public @Nullable String where(int offset) {
            return pages.stream()
                    .filter(page -> page.start() <= offset)
                    .reduce((before, last) -> last)
                    .map(page -> "p. " + page.page())
                    .orElse(null);
        }
    }

    /// Not read; each problem's `where` is the file's name.
    record Refused(List<Problem> problems) implements Document {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The text, or the refusal thrown.
    default Text orRefuse() {
        return switch (this) {
            case Text text -> text;
            case Refused refused -> throw new Refusal(refused.problems());
        };
    }

    /// Reads a file.
    static Document of(Path file, Limits limits) {
        try {
            return of(name(file), bytes(file, limits), limits);
        } catch (Refusal refusal) {
            return new Refused(refusal.problems());
        }
    }

    /// The bytes of a file; refuses one that cannot be read, and one that is too large before a byte of it is read.
    static byte[] bytes(Path file, Limits limits) {
        if (!Files.exists(file)) {
            throw new Refusal(new Problem("file-missing", name(file)));
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(new Problem("file-kind", name(file)));
        }
        try (InputStream in = Files.newInputStream(file)) {
            // one more than allowed, in case it grows while it is read
            byte[] bytes = Files.size(file) > limits.fileBytes()
                    ? new byte[0]
                    : in.readNBytes(Math.toIntExact(limits.fileBytes() + 1));
            long size = Math.max(Files.size(file), bytes.length);
            if (size > limits.fileBytes()) {
                throw new Refusal(tooLarge(name(file), size, limits).problems());
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new Refusal(new Problem("file-unreadable", name(file)));
        }
    }

    /// The last part of the path, as the file is named everywhere.
    static String name(Path file) {
        Path last = file.getFileName();
        return Exhibit.plainName(last == null ? file.toString() : last.toString());
    }

    /// Reads the bytes of a file; `fileName` may be a path of any system, only its end counts.
    static Document of(String fileName, byte[] bytes, Limits limits) {
        String name = Exhibit.plainName(fileName);
        if (bytes.length > limits.fileBytes()) {
            return tooLarge(name, bytes.length, limits);
        }
        try {
            Format format = Signature.format(name, bytes);
            Extract extract =
                    format.parsed() ? ParserProcess.read(format, bytes, limits) : Parser.read(format, bytes, limits);
            var exhibit = Exhibit.of(name, bytes, format);
            return new Text(
                    exhibit,
                    format,
                    extract.charset(),
                    extract.title(),
                    extract.text(),
                    extract.pages(),
                    at(name, extract.notes()));
        } catch (Refusal refusal) {
            return new Refused(at(name, refusal.problems()));
        }
    }

    private static Refused tooLarge(String name, long size, Limits limits) {
        return refused("file-large", name, String.valueOf(size), String.valueOf(limits.fileBytes()));
    }

    private static Refused refused(String code, String name, String... found) {
        return new Refused(List.of(new Problem(code, Exhibit.plainName(name), found)));
    }

    /// Parsers do not know the file's name; it is put on their problems here.
    private static List<Problem> at(String name, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(problem.code(), name, problem.found()))
                .toList();
    }
}
