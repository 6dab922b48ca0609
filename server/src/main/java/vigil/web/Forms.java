package vigil.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Reads forms, and no more of them than is allowed.
final class Forms {
    /// A form without a file.
    static final int LARGEST_FORM = 2_000_000;
    /// A form with a file.
    static final int LARGEST_UPLOAD = 25_000_000;

    private static final int MOST_FIELDS = 2_000;

    private Forms() {}

    static Form of(Context context) throws IOException {
        if (!context.method().name().equals("POST")) {
            return Form.EMPTY;
        }
        return context.isMultipartFormData() ? upload(context) : plain(context);
    }

    private static Form plain(Context context) throws IOException {
        byte[] body = context.req().getInputStream().readNBytes(LARGEST_FORM + 1);
        if (body.length > LARGEST_FORM) {
            throw new TooLarge(LARGEST_FORM);
        }
        var fields = new LinkedHashMap<String, List<String>>();
        try {
            UrlEncoded.decodeUtf8To(
                    new java.io.ByteArrayInputStream(body),
                    (name, value) ->
                            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value),
                    LARGEST_FORM,
                    MOST_FIELDS);
        } catch (RuntimeException malformed) {
            throw new Refusal(new Problem("form", "form"));
        }
        return new Form(fields, null);
    }

    /// The parts are read when they are first asked for, so that is where what is wrong with them comes out.
    private static Form upload(Context context) {
        try {
            return parts(context);
        } catch (Exception malformed) {
            if (isTooLarge(malformed)) {
                throw new TooLarge(LARGEST_UPLOAD);
            }
            throw new Refusal(new Problem("form", "form"));
        }
    }

    private static boolean isTooLarge(@Nullable Throwable fault) {
        return fault != null
                && (fault instanceof HttpException http && http.getCode() == 413 || isTooLarge(fault.getCause()));
    }

    private static Form parts(Context context) throws IOException {
        Map<String, List<String>> fields = context.formParamMap();
        UploadedFile file = context.uploadedFile("file");
        if (file == null || file.filename().isEmpty()) {
            return new Form(fields, null);
        }
        try (InputStream in = file.content()) {
            return new Form(fields, new Form.Upload(file.filename(), in.readAllBytes()));
        }
    }

    /// More was sent than the server reads.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(int limit) {
            super("more than " + limit + " bytes");
        }
    }
}
