package vigil.edition.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Fills the templates of `jte/site`, which were compiled with the program.
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    public static byte[] render(String template, Object view) {
        var output = new Utf8ByteOutput();
        ENGINE.render("site/" + template + ".jte", view, output);
        return bytes(output);
    }

    /// A template with more than one parameter.
    public static byte[] render(String template, Map<String, Object> views) {
        var output = new Utf8ByteOutput();
        ENGINE.render("site/" + template + ".jte", views, output);
        return bytes(output);
    }

    private static byte[] bytes(Utf8ByteOutput output) {
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
