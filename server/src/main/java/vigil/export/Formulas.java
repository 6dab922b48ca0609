package vigil.export;

/// Cells that a spreadsheet would run. `=1+1`, `@cmd`, `-2+3` and their like get an apostrophe before them, which
/// spreadsheets do not show; what begins with one already gets another, so that reading back takes exactly one away.
public final class Formulas {
    private static final String STARTS = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20";

    private Formulas() {}

    public static String harmless(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    static String original(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
