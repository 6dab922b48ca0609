package vigil.edition;

import java.util.Arrays;
import vigil.verify.Manifest;

/// One file of an edition, planned: where it stands and how its bytes are made. A page is a record of what
/// tells it from others (a language, a person): `bytes` reads everything else from the contents it is given,
/// which remember what was read. As long as an equal page is planned again and none of that has changed, its
/// bytes are kept and not made anew.
///
/// So a page never holds contents or a public file; what it does hold is compared by `equals`, and a page that is
/// equal to none of the last edition (a lambda, say) is simply made each time.
public interface Page {
    /// Relative, with `/` between its parts, in plain ASCII.
    String path();

    /// A pure function of this record and of `contents`.
    byte[] bytes(Contents contents);

    /// A page that is made already: a stylesheet, a picture.
    static Page of(String path, byte[] bytes) {
        return new Fixed(path, bytes);
    }

    static void requirePath(String path) {
        if (!Manifest.isPath(path)) {
            throw new IllegalArgumentException("not a path of an edition: " + path);
        }
    }

    /// Compared by its bytes.
    record Fixed(String path, byte[] bytes) implements Page {
        public Fixed {
            requirePath(path);
        }

        @Override
        public byte[] bytes(Contents contents) {
            return bytes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fixed page && path.equals(page.path) && Arrays.equals(bytes, page.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * path.hashCode() + Arrays.hashCode(bytes);
        }
    }
}
