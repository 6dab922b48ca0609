package vigil.edition;

import vigil.verify.Manifest;

/// One file of an edition. `path` is relative, with `/` between its parts, in plain ASCII.
public record Page(String path, byte[] bytes) {
    public Page {
        if (!Manifest.isPath(path)) {
            throw new IllegalArgumentException("not a path of an edition: " + path);
        }
    }
}
