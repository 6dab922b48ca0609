package vigil.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// A table whose columns are named by one of its first rows.
///
/// @param ragged whether a row may have fewer cells than there are headings (a spreadsheet leaves out empty ones)
public record HeadedTable(Shape shape, List<String> columns, Rows records, boolean ragged, TableLimits limits)
        implements Table {
    /// Reads the headings; refuses a table without any.
    public static HeadedTable of(Shape shape, Rows records, boolean ragged, TableLimits limits) {
        var heading = new ArrayList<String>();
        records.each((number, cells) -> {
            if (number == shape.heading()) {
                heading.addAll(cells);
            }
            return number < shape.heading();
        });
        while (!heading.isEmpty() && heading.getLast().isBlank() && ragged) {
            heading.removeLast();
        }
        if (heading.stream().allMatch(String::isBlank)) {
            throw new Refusal(new Problem("table-empty", "file"));
        }
        if (heading.size() > limits.columns()) {
            throw new Refusal(new Problem(
                    "table-columns", "file", String.valueOf(heading.size()), String.valueOf(limits.columns())));
        }
        return new HeadedTable(shape, named(heading), records, ragged, limits);
    }

    /// Headings that are missing or stand twice get a name of their own.
    private static List<String> named(List<String> heading) {
        var names = new ArrayList<String>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i).strip().replaceAll("\\s+", " ");
            name = name.isEmpty() ? "column " + (i + 1) : name.substring(0, Math.min(name.length(), 200));
            String free = name;
            for (int n = 2; !taken.add(free); n++) {
                free = name + " (" + n + ")";
            }
            names.add(free);
        }
        return List.copyOf(names);
    }

    @Override
    public void rows(RowReader reader) {
        var counter = new Object() {
            int rows;
        };
        records.each((number, cells) -> {
            if (number > shape.heading() && !cells.stream().allMatch(String::isBlank)) {
                if (++counter.rows > limits.rows()) {
                    throw new Refusal(new Problem("table-rows", "file", String.valueOf(limits.rows())));
                }
                row(number, cells, reader);
            }
            return true;
        });
    }

    private void row(int number, List<String> cells, RowReader reader) {
        String where = "row " + number;
        boolean over = cells.size() > columns.size()
                && !cells.subList(columns.size(), cells.size()).stream().allMatch(String::isBlank);
        if (over || cells.size() < columns.size() && !ragged) {
            reader.problem(
                    new Problem("row-cells", where, String.valueOf(cells.size()), String.valueOf(columns.size())));
            return;
        }
        boolean sound = true;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (cells.get(i).length() > limits.cellUnits()) {
                sound = false;
                reader.problem(new Problem(
                        "cell-long",
                        where + ", column \"" + columns.get(i) + "\"",
                        String.valueOf(cells.get(i).length()),
                        String.valueOf(limits.cellUnits())));
            }
        }
        if (sound) {
            reader.row(new Row(number, fitted(cells)));
        }
    }

    private List<String> fitted(List<String> cells) {
        if (cells.size() == columns.size()) {
            return cells;
        }
        var fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns.size())));
        while (fitted.size() < columns.size()) {
            fitted.add("");
        }
        return fitted;
    }
}
