package vigil.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Fills the templates of the desk, which are compiled with the program.
public final class Pages {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Pages() {}

    /// The page `template` makes of `page`. It is never stored by a browser or a proxy: it may show what is not public.
    public static Answer answer(String template, Record page) {
        var out = new Utf8ByteOutput();
        ENGINE.render(template, page, out);
        var bytes = new ByteArrayOutputStream(out.getContentLength());
        try {
            out.writeTo(bytes);
        } catch (IOException cannotBeInMemory) {
            throw new UncheckedIOException(cannotBeInMemory);
        }
        return Answer.html(bytes.toByteArray()).with("Cache-Control", "no-store");
    }
}
