package vigil.intake.table;

import java.util.List;

/// One row: its number as a spreadsheet shows it (the heading is often row 1), and as many cells as the table has
/// columns; an empty cell is "".
public record Row(int number, List<String> cells) {
    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
