package vigil.intake.reading.law;

/// One provision as cited: an article with its part and letter (empty where not cited). `number` is the token of the
/// article's number.
record Provision(
        int from, int to, int number, String article, String part, String letter, boolean labelled, boolean plural) {
    Provision withoutLabel() {
        return new Provision(Math.max(from, number), to, number, article, part, letter, labelled, plural);
    }

    String canonical(String code) {
        StringBuilder out = new StringBuilder(code).append('/').append(article);
        if (!part.isEmpty()) out.append('/').append(part);
        if (!letter.isEmpty()) out.append('/').append(letter);
        return out.toString();
    }
}
