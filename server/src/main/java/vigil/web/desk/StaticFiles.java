package vigil.web.desk;

import java.io.IOException;
import java.util.Map;
import vigil.ledger.Hash;
import vigil.web.Answer;
import vigil.web.ErrorPage;
import vigil.web.Visit;

/// The stylesheets and the script of the desk, by name.
public final class StaticFiles {
    private static final Map<String, String> TYPES = Map.of(
            "vigil.css", "text/css; charset=utf-8",
            "desk.css", "text/css; charset=utf-8",
            "keys.js", "text/javascript; charset=utf-8",
            "keep.js", "text/javascript; charset=utf-8",
            "desk.js", "text/javascript; charset=utf-8");

    private StaticFiles() {}

    public static Answer file(Visit visit) throws IOException {
        String name = visit.place("file");
        String type = TYPES.get(name);
        if (type == null) {
            return ErrorPage.notFound(visit.words());
        }
        try (var in = StaticFiles.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                return ErrorPage.notFound(visit.words());
            }
            byte[] bytes = in.readAllBytes();
            String tag = "\"" + Hash.of(bytes).hex().substring(0, 32) + "\"";
            Answer answer = Answer.bytes(type, bytes).with("ETag", tag).with("Cache-Control", "no-cache");
            return tag.equals(visit.header("if-none-match"))
                    ? new Answer(304, type, new byte[0], answer.headers())
                    : answer;
        }
    }
}
