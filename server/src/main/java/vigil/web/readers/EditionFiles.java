package vigil.web.readers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.web.Answer;
import vigil.web.ErrorPage;
import vigil.web.Languages;
import vigil.web.SafeHeaders;
import vigil.web.Visit;
import vigil.web.Words;

/// Serves the newest edition as it lies on the disk: the live site is the same bytes as every mirror.
public final class EditionFiles {
    private static final String CACHE = Shelf.CACHE;
    private static final Pattern GZIP =
            Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))", Pattern.CASE_INSENSITIVE);

    private static final Pattern PERSON = Pattern.compile("(?:[a-zA-Z-]+/)?people/([0-9a-z]+)[./].*");

    /// How the cards end that others may set into their pages.
    private static final String CARD = ".card.html";

    private final Supplier<Optional<Path>> currentEdition;
    private final Removals removals = new Removals();
    private volatile @Nullable Shelf shelf;

    /// @param currentEdition the folder of the newest edition; empty before the first
    public EditionFiles(Supplier<Optional<Path>> currentEdition) {
        this.currentEdition = currentEdition;
    }

    /// The front page in the language the browser asks for.
    public Answer front(Visit visit) throws IOException {
        var edition = edition();
        if (edition.isEmpty()) {
            return ErrorPage.notFound(visit.words());
        }
        return Answer.to("/" + visit.words().language() + "/")
                .status(302)
                .with("Vary", "Accept-Language")
                .with("Cache-Control", CACHE);
    }

    /// The bytes of a file of the newest edition, if it has it.
    Optional<byte[]> bytes(String path) throws IOException {
        var file = edition().flatMap(edition -> edition.file(path));
        return file.isEmpty() ? Optional.empty() : Optional.of(EditionFolder.read(file.get()));
    }

    public Answer file(Visit visit) throws IOException {
        String path = visit.path().substring(1);
        var edition = edition();
        if (edition.isEmpty()) {
            return ErrorPage.notFound(visit.words());
        }
        Shelf shelf = shelf(edition.get());
        String place = path.endsWith("/") ? path + "index.html" : path;
        var file = shelf.file(place);
        boolean gone = removals.in(edition.get()).contains(personOf(path));
        if (file.isPresent()) {
            Answer answer = served(visit.header("accept-encoding"), visit.header("if-none-match"), file.get());
            if (path.endsWith(CARD)) {
                return answer.with("Content-Security-Policy", SafeHeaders.MAY_BE_FRAMED);
            }
            if (gone && path.endsWith(".html")) {
                return answer.status() == 200 ? answer.status(410) : answer;
            }
            shelf.handOut(visit.path(), place, file.get());
            return answer;
        }
        if (!path.endsWith("/") && edition.get().hasFolder(path)) {
            return Answer.to("/" + path + "/").status(308);
        }
        return gone ? gone(visit) : missing(visit, edition.get());
    }

    /// A file that was served before and is still so, for everybody and as it lies there; empty where somebody has to
    /// look first.
    ///
    /// @param path as it was asked for, with the slash before it
    public Optional<Answer> atOnce(String path, @Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        Shelf known = shelf;
        if (known == null || edition().filter(known.edition()::equals).isEmpty()) {
            return Optional.empty();
        }
        return known.atOnce(path).map(file -> served(acceptEncoding, ifNoneMatch, file));
    }

    private Shelf shelf(EditionFolder edition) {
        Shelf known = shelf;
        if (known == null || !known.edition().equals(edition)) {
            known = new Shelf(edition);
            shelf = known;
        }
        return known;
    }

    /// The person whose page, file or picture the path names, in any language; empty for other paths.
    private static String personOf(String path) {
        Matcher of = PERSON.matcher(path);
        return of.matches() ? of.group(1) : "";
    }

    private static Answer gone(Visit visit) {
        return ErrorPage.of(410, visit.words(), "error.410").with("Cache-Control", CACHE);
    }

    private Optional<EditionFolder> edition() {
        return currentEdition.get().map(EditionFolder::new);
    }

    private static Answer served(@Nullable String acceptEncoding, @Nullable String ifNoneMatch, Shelf.Ready file) {
        boolean packed = takesGzip(acceptEncoding);
        boolean held = holds(ifNoneMatch, packed ? file.packedTag() : file.tag());
        if (held) {
            return packed ? file.packedUnchanged() : file.unchanged();
        }
        return packed ? file.packed() : file.plain();
    }

    /// The edition's own page in the language of the place where something was looked for.
    private static Answer missing(Visit visit, EditionFolder edition) throws IOException {
        String first = visit.path().split("/", 3)[1];
        String language =
                Languages.SITE.known(first) ? first : Languages.SITE.preferred(visit.header("accept-language"));
        var page = edition.file(language + "/404.html");
        if (page.isEmpty()) {
            return ErrorPage.notFound(Languages.DESK.known(language) ? Words.in(language) : visit.words());
        }
        byte[] bytes = RelativeLinks.anchored(EditionFolder.read(page.get()), "/" + language + "/404.html");
        return Answer.html(bytes).status(404).with("Cache-Control", CACHE).with("Vary", "Accept-Language");
    }

    /// Gzip named with a weight above 0 (RFC 9110, 12.5.3).
    private static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null && GZIP.matcher(acceptEncoding).find();
    }

    private static boolean holds(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag));
    }
}
