package vigil.intake.reading.grammar;

import vigil.intake.reading.text.Token;

/// A slot of a pattern: `<Cap>` a capitalised word, `<low>` a word in lower case, `<word>`, `<num>`, `<any>`, `^` as
/// `<start>`, `<end>` of the sentence, `<clause>` the rest of the clause, `<rest>` the rest of the sentence; any other
/// name is a chunk of that type.
final class SlotStep extends Step {
    /// The kind of token a slot begins with: `Cap`, `low`, `word`, `num`, `mark`; `anywhere`; empty for a chunk.
    static String kindOf(String type) {
        return switch (type) {
            case "Cap", "CAPS" -> "Cap";
            case "low", "word", "num", "mark" -> type;
            case "start", "end", "clause", "rest", "any" -> "anywhere";
            default -> "";
        };
    }

    private final String type;
    private final Step next;

    private SlotStep(String type, Step next) {
        this.type = type;
        this.next = next;
    }

    static Step of(String type, Step next) {
        return new SlotStep(type, next);
    }

    @Override
    int match(Run run, int at) {
        if (run.exhausted()) return -1;
        switch (type) {
            case "start":
                return at == run.first ? next.match(run, at) : -1;
            case "end":
                return ended(run, at) ? next.match(run, at) : -1;
            case "clause", "rest":
                return stretch(run, at, type.equals("clause"));
            default:
        }
        if (at >= run.end) return -1;
        Boolean kind = kind(run, at, run.page.token(at));
        if (kind != null) return kind ? next.match(run, at + 1) : -1;
        for (Chunk chunk : run.chunks.at(type, at)) {
            if (chunk.to() > run.end) continue;
            int end = next.match(run, chunk.to());
            if (end >= 0) return end;
        }
        return -1;
    }

    private @org.jspecify.annotations.Nullable Boolean kind(Run run, int at, Token t) {
        return switch (type) {
            case "Cap" ->
                t.cap() && !(starts(run, at) && run.page.spelling.common().contains(t.fold()));
            case "CAPS" -> t.shouted();
            case "low" -> t.lower();
            case "word" -> t.word();
            case "num" -> t.number();
            case "mark" -> t.mark();
            case "any" -> true;
            default -> null;
        };
    }

    /// A capital that may only mark the beginning of a sentence or quotation.
    private static boolean starts(Run run, int at) {
        return at == run.first
                || run.page.token(at).text().length() < 3
                || run.page.token(at - 1).mark();
    }

    private static boolean ended(Run run, int at) {
        return at >= run.end
                || run.page.token(at).mark()
                        && ".!?;:…。！？；؟؛".contains(run.page.token(at).text());
    }

    private int stretch(Run run, int at, boolean clause) {
        String stops = clause ? ".!?;:,…。！？；，؟؛،()—–«»“”\"" : ".!?…。！？؟";
        int to = at;
        while (to < run.end
                && !(run.page.token(to).mark()
                        && stops.contains(run.page.token(to).text()))) to++;
        return to == at ? -1 : next.match(run, to);
    }
}
