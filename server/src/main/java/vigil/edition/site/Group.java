package vigil.edition.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import vigil.ledger.Hash;

/// The people under one value of a facet.
///
/// @param key the value as the record has it: a code, a provision, the words of a source
record Group(Facet facet, String key) implements Comparable<Group> {
    /// Codes and provisions are their own address; words get one by their hash, which never changes.
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    private static final Pattern ARTICLE = Pattern.compile("[a-z]{2}/[a-z]{2,8}/[0-9]{1,6}(\\.[0-9]{1,4})?");

    /// Its address in the folder of its facet, without the ending.
    String slug() {
        if (facet == Facet.OFFENCES && ARTICLE.matcher(key).matches()) {
            return key.replace('/', '-').replace('.', '-');
        }
        boolean code = facet != Facet.FACILITIES && facet != Facet.PROCEEDINGS && facet != Facet.OFFENCES;
        return code && PLAIN.matcher(key).matches() ? key : "x" + digest();
    }

    private String digest() {
        byte[] words = (facet.folder() + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return Hash.of(words).hex().substring(0, 20).toLowerCase(Locale.ROOT);
    }

    /// The way from the folder of a language to one of its pages.
    String path(int page) {
        return facet.folder() + "/" + slug() + (page == 1 ? "" : "_" + page) + ".html";
    }

    @Override
    public int compareTo(Group other) {
        int first = facet.compareTo(other.facet);
        return first != 0 ? first : key.compareTo(other.key);
    }
}
