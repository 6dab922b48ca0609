package vigil.intake.reading;

import java.util.ArrayList;
import java.util.List;
import vigil.intake.reading.grammar.Chunk;
import vigil.intake.reading.text.Page;

/// The quotations of a page: from an opening mark to the one that closes it, within a paragraph and 160 tokens.
final class Quotes {
    private static final int LONGEST = 160;
    private static final String OPEN = "«„“\"「『《‹»";
    private static final String CLOSE = "»“”\"」』》›«";
    private static final int REVERSED = 8;
    private final Page page;

    Quotes(Page page) {
        this.page = page;
    }

    List<Chunk> find() {
        List<Chunk> out = new ArrayList<>();
        int dry = 0;
        for (int i = 0; i < page.size(); i++) {
            String mark = page.token(i).text();
            int kind = mark.length() == 1 ? OPEN.indexOf(mark) : -1;
            if (kind < 0 || i < dry && mark.equals("\"") || kind == REVERSED && !reversed(i)) continue;
            int end = closing(i, kind);
            if (end < 0) continue;
            out.add(new Chunk("quote", i, end + 1, null));
            if (title(i, end)) out.add(new Chunk("title", i, end + 1, null));
            if (mark.equals("\"")) dry = end + 1;
        }
        return out;
    }

    /// `»so«`: the mark that closes elsewhere opens where a space stands before it and none behind.
    private boolean reversed(int i) {
        boolean before = i == 0 || page.token(i).spaced() || page.is(i - 1, "(");
        return before && i + 1 < page.size() && !page.token(i + 1).spaced();
    }

    /// A name in quotation marks: short, and begun with a capital where the script has them.
    private boolean title(int open, int close) {
        if (close - open > 7 || close - open < 2 || page.token(open + 1).lower()) return false;
        for (int i = open + 1; i < close; i++)
            if (page.token(i).mark() && ".!?,:;".contains(page.token(i).text())) return false;
        return true;
    }

    private int closing(int open, int kind) {
        int paragraph = page.sentence(open).paragraph();
        int depth = 0;
        for (int i = open + 1; i < Math.min(page.size(), open + LONGEST); i++) {
            if (page.sentence(i).paragraph() != paragraph) return -1;
            String mark = page.token(i).text();
            if (mark.equals(OPEN.substring(kind, kind + 1)) && !mark.equals("\"")) depth++;
            else if (closes(kind, mark) && depth-- == 0) return i;
        }
        return -1;
    }

    private static boolean closes(int kind, String mark) {
        if (mark.length() != 1) return false;
        return kind == 2
                ? mark.equals("”") || mark.equals("“")
                : kind == 1 ? "“”".contains(mark) : CLOSE.indexOf(mark) == kind;
    }
}
