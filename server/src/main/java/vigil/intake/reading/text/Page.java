package vigil.intake.reading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A text cut into tokens, sentences and paragraphs; everything the reader finds is placed on it.
public final class Page {
    /// A longer sentence is cut: no real sentence is, and everything below is bounded by it.
    private static final int LONGEST = 300;

    /// A text of fewer tokens is read whole, whatever it is.
    private static final int PROSE = 12_000;

    public final String text;
    public final Spelling spelling;
    public final List<Sentence> sentences = new ArrayList<>();
    private final Token[] tokens;
    private final int[] sentenceOf;

    public Page(String text, Spelling spelling) {
        this.text = text;
        this.spelling = spelling;
        this.tokens = Tokenizer.tokens(text, spelling).toArray(Token[]::new);
        this.sentenceOf = new int[tokens.length];
        cut();
    }

    /// Where to stop reading a long text that is no prose: one that goes on without sentences or says little over and
    /// over. The whole length for any other.
    public int readable() {
        if (tokens.length <= PROSE) return text.length();
        Set<String> words = new HashSet<>();
        for (Token token : tokens) words.add(token.fold());
        int cut = 0;
        for (Sentence sentence : sentences) if (sentence.to() - sentence.from() >= LONGEST) cut += LONGEST;
        boolean prose = words.size() > tokens.length / 100 && cut < tokens.length / 2;
        return prose ? text.length() : tokens[PROSE / 2].start();
    }

    public int size() {
        return tokens.length;
    }

    public Token token(int i) {
        return tokens[i];
    }

    public Sentence sentence(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /// The text of the tokens from `from` to before `to`.
    public String text(int from, int to) {
        return text.substring(tokens[from].start(), tokens[to - 1].end());
    }

    public boolean is(int i, String fold) {
        return i >= 0 && i < tokens.length && tokens[i].fold().equals(fold);
    }

    private void cut() {
        int from = 0;
        int paragraph = 0;
        for (int i = 0; i < tokens.length; i++) {
            boolean last = i + 1 == tokens.length;
            boolean line = !last && newLine(i + 1);
            if (last || line || i - from >= LONGEST || ends(i)) {
                sentences.add(new Sentence(sentences.size(), from, i + 1, paragraph));
                for (int k = from; k <= i; k++) sentenceOf[k] = sentences.size() - 1;
                from = i + 1;
            }
            if (line) paragraph++;
        }
    }

    /// A line break parts sentences unless the next line goes on in lower case (hard-wrapped text).
    private boolean newLine(int i) {
        int breaks = tokens[i].breaks();
        if (breaks == 0) return false;
        return breaks > 1 || !tokens[i].lower() || !(tokens[i - 1].word() || tokens[i - 1].is(","));
    }

    private boolean ends(int i) {
        Token next = tokens[i + 1];
        int stop = i;
        while (stop > 0 && closing(tokens[stop]) && !tokens[stop].spaced()) stop--;
        String mark = tokens[stop].fold();
        boolean wide = "。！？".contains(mark);
        if (wide) return !closing(next);
        if (!next.spaced() || next.lower()) return false;
        return switch (mark) {
            case "!", "?", "…", "؟", "۔" -> true;
            case "." -> stop != i || pointEnds(stop, next);
            default -> false;
        };
    }

    private boolean pointEnds(int point, Token next) {
        if (point == 0) return true;
        Token before = tokens[point - 1];
        if (before.mark()) return true;
        if (before.number()) return !(spelling.ordinalPoint() && before.text().length() <= 2);
        if (before.cap() && before.text().length() == 1) return false;
        return !spelling.abbreviations().contains(before.fold());
    }

    private static boolean closing(Token t) {
        return t.mark() && "\"”»)]’'“」』".contains(t.text());
    }
}
