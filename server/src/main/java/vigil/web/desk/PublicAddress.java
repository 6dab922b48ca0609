package vigil.web.desk;

import vigil.claim.Id;
import vigil.web.Words;

/// Where readers find what the desk speaks of.
final class PublicAddress {
    private PublicAddress() {}

    static String person(Words words, Id person) {
        return "/" + words.language() + "/people/" + person + ".html";
    }

    static String front(Words words) {
        return "/" + words.language() + "/";
    }
}
