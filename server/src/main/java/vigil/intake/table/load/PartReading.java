package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vigil.claim.Passage;
import vigil.intake.table.Row;
import vigil.intake.table.mapping.Fuelled;
import vigil.intake.table.mapping.PartRule;

/// Takes one part of a fact out of a row.
final class PartReading {
    private final PartRule rule;
    private final int[] columns;
    private final List<String> headings;

    PartReading(PartRule rule, ToIntFunction<String> index, List<String> headings) {
        this.rule = rule;
        this.headings = headings;
        columns = rule.columns().stream().mapToInt(index).toArray();
    }

    PartRule rule() {
        return rule;
    }

    boolean constant() {
        return columns.length == 0;
    }

    /// No piece: the cells say nothing of this. Several: each is for a fact of its own.
    List<Piece> pieces(Row row, java.util.BitSet missing) {
        var texts = new ArrayList<String>();
        var cited = new ArrayList<Piece.Cited>();
        for (int column : columns) {
            if (missing.get(column)) {
                continue;
            }
            String cell = row.cells().get(column);
            if (rule.split() != null && columns.length == 1) {
                return split(row, column, cell);
            }
            @Nullable Piece piece = piece(row, column, cell, 0, cell.length());
            if (piece != null) {
                texts.add(piece.text());
                cited.addAll(piece.cells());
            }
        }
        return cited.isEmpty() ? List.of() : List.of(new Piece(String.join(rule.join(), texts), cited));
    }

    private List<Piece> split(Row row, int column, String cell) {
        var pieces = new ArrayList<Piece>();
        String separator = java.util.Objects.requireNonNull(rule.split());
        for (int from = 0; from <= cell.length(); ) {
            int end = separator.isEmpty() ? -1 : cell.indexOf(separator, from);
            int to = end < 0 ? cell.length() : end;
            @Nullable Piece piece = piece(row, column, cell, from, to);
            if (piece != null) {
                pieces.add(piece);
            }
            from = end < 0 ? cell.length() + 1 : end + separator.length();
        }
        return pieces;
    }

    private @Nullable Piece piece(Row row, int column, String cell, int from, int to) {
        int start = from;
        int end = to;
        if (rule.pattern() != null) {
            Matcher m = rule.pattern().matcher(new Fuelled(cell.substring(from, to)));
            if (!m.find()) {
                return null;
            }
            int group = m.groupCount() > 0 && m.start(1) >= 0 ? 1 : 0;
            start = from + m.start(group);
            end = from + m.end(group);
        }
        while (start < end && Character.isWhitespace(cell.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(cell.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return null;
        }
        String quote = cell.substring(start, end);
        @Nullable String text = meant(quote);
        return text == null
                ? null
                : new Piece(text, List.of(new Piece.Cited(column, passage(row, column, quote, start, end))));
    }

    private @Nullable String meant(String quote) {
        @Nullable String said = rule.values().isEmpty() ? quote : rule.values().get(quote);
        return said == null || rule.constant() == null ? said : rule.constant();
    }

    private Passage passage(Row row, int column, String quote, int start, int end) {
        return new Passage(quote, start, end, where(row, headings.get(column)));
    }

    static String where(Row row, String heading) {
        return "row " + row.number() + ", column \"" + heading + "\"";
    }
}
