package vigil.intake.table.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.document.Limits;
import vigil.intake.document.ParserProcess;
import vigil.intake.table.HeadedTable;
import vigil.intake.table.Hints;
import vigil.intake.table.Rows;
import vigil.intake.table.Shape;
import vigil.intake.table.Table;
import vigil.intake.table.TableFormat;
import vigil.intake.table.TableLimits;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// Spreadsheets, whose parser runs in a process of its own ([SheetMain]); here its answer is read, which is not
/// trusted.
public final class SheetForm {
    /// Text of all cells together, in UTF-16 units.
    private static final int TEXT = 40_000_000;

    private static final int FIRST_ROWS = 20;

    private SheetForm() {}

    /// Reads the sheet named in `hints`, or the first one.
    public static Table table(TableFormat format, byte[] bytes, Hints hints, TableLimits limits) {
        // a bomb is not worth a process
        ZipSizes.check(bytes);
        var childs = new Limits(limits.sheetBytes(), TEXT, limits.rows(), limits.time(), limits.heapMiB());
        List<String> arguments = List.of(
                format.name(),
                String.valueOf(limits.rows()),
                String.valueOf(limits.columns()),
                String.valueOf(TEXT),
                hints.sheet() == null ? "" : hints.sheet());
        var lines = new Lines(ParserProcess.answer(SheetMain.class, arguments, bytes, childs));
        try {
            return table(format, lines, hints, limits);
        } catch (ClassCastException | NullPointerException garbled) {
            throw failed();
        }
    }

    private static Table table(TableFormat format, Lines lines, Hints hints, TableLimits limits) {
        Map<String, Object> head = lines.head();
        if (head.get("problems") instanceof List<?> problems) {
            throw new Refusal(problems.stream()
                    .map(problem -> Records.read(Problem.class, problem))
                    .toList());
        }
        List<Problem> notes = new ArrayList<>();
        if (head.get("others") instanceof List<?> others) {
            others.forEach(other -> notes.add(new Problem("sheet-unread", "file", String.valueOf(other))));
        }
        int heading = hints.heading() != null ? hints.heading() : heading(lines);
        var shape = new Shape(format, null, null, null, (String) head.get("sheet"), heading, notes);
        return HeadedTable.of(shape, lines, true, limits);
    }

    /// The first row that is about as full as the fullest near it: above it stand titles.
    private static int heading(Lines lines) {
        int[] found = {1, 0};
        lines.each((number, cells) -> {
            int filled = (int) cells.stream().filter(cell -> !cell.isBlank()).count();
            if (filled > 0 && filled * 6 > found[1] * 10) {
                found[0] = number;
                found[1] = filled;
            }
            return number < FIRST_ROWS;
        });
        return found[0];
    }

    private static Refusal failed() {
        return new Refusal(new Problem("parser-failed", "file"));
    }

    /// The answer: a line with the head, then one for each row: its number and its cells.
    private record Lines(byte[] answer) implements Rows {
        Map<String, Object> head() {
            @Nullable Object first = line(0, end(0));
            if (first instanceof Map<?, ?> map) {
                @SuppressWarnings("unchecked") // our reader makes maps with text keys only
                var head = (Map<String, Object>) map;
                return head;
            }
            throw failed();
        }

        @Override
        public void each(Taker taker) {
            for (int from = end(0) + 1; from < answer.length; from = end(from) + 1) {
                if (!(line(from, end(from)) instanceof List<?> row) || row.isEmpty()) {
                    throw failed();
                }
                var cells = new ArrayList<String>(row.size() - 1);
                for (Object cell : row.subList(1, row.size())) {
                    cells.add((String) cell);
                }
                if (!taker.take(Math.toIntExact((Long) row.getFirst()), cells)) {
                    return;
                }
            }
        }

        private @Nullable Object line(int from, int to) {
            try {
                return Json.read(java.util.Arrays.copyOfRange(answer, from, to));
            } catch (Refusal garbled) {
                throw failed();
            }
        }

        private int end(int from) {
            int at = from;
            while (at < answer.length && answer[at] != '\n') {
                at++;
            }
            return at;
        }
    }
}
