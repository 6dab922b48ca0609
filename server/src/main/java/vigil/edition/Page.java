package vigil.edition;

import java.util.regex.Pattern;

/// One file of an edition. `path` is relative, with `/` between its parts, in plain ASCII.
public record Page(String path, byte[] bytes) {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    public Page {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path of an edition: " + path);
        }
    }
}
