package vigil.intake.table.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vigil.intake.table.mapping.Mapping;

/// Counts what became of every value. A column that is neither used nor ignored has all its values listed as unused.
final class Accounting {
    private final List<Column> columns = new ArrayList<>();

    Accounting(List<String> headings, Mapping mapping) {
        for (String heading : headings) {
            columns.add(new Column(heading, mapping.ignored().get(heading)));
        }
    }

    void count(RowResult result) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).count(result, i);
        }
    }

    List<ColumnAccount> accounts() {
        return columns.stream().map(Column::account).toList();
    }

    private static final class Column {
        private final String heading;
        private final @org.jspecify.annotations.Nullable String because;
        private long blank;
        private long missing;
        private long used;
        private long ignored;
        private long unused;
        private final Map<String, Long> values = new LinkedHashMap<>();
        private final Set<Integer> more = new TreeSet<>();

        Column(String heading, @org.jspecify.annotations.Nullable String because) {
            this.heading = heading;
            this.because = because;
        }

        void count(RowResult result, int column) {
            String cell = result.row().cells().get(column);
            if (cell.isBlank()) {
                blank++;
            } else if (result.used().get(column)) {
                used++;
            } else if (result.missing().get(column)) {
                missing++;
            } else if (because != null) {
                ignored++;
            } else {
                unused++;
                list(cell);
            }
        }

        private void list(String cell) {
            if (values.size() < ColumnAccount.MOST || values.containsKey(cell)) {
                values.merge(cell, 1L, Long::sum);
            } else if (more.size() < ColumnAccount.MOST) {
                more.add(cell.hashCode());
            }
        }

        ColumnAccount account() {
            return new ColumnAccount(
                    heading, blank, missing, used, ignored, unused, because, Map.copyOf(values), more.size());
        }
    }
}
