package vigil.intake.table.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.HeadedTable;
import vigil.intake.table.Hints;
import vigil.intake.table.Rows;
import vigil.intake.table.Shape;
import vigil.intake.table.Table;
import vigil.intake.table.TableFormat;
import vigil.intake.table.TableLimits;

/// JSON with a list of objects, and JSON Lines with one to a line; among them FollowTheMoney and the exports of Uwazi
/// and
/// Bayanat. The columns are all keys of all objects, in the order of their first appearance.
public final class JsonForm {
    /// A whole JSON text is held at once; larger lists come as JSON Lines.
    private static final int LARGEST_WHOLE = 64_000_000;

    private JsonForm() {}

    public static Table table(byte[] bytes, Hints hints, TableLimits limits) {
        var text = TextBytes.of(bytes, hints.charset());
        var objects = lines(text) ? new LineObjects(text, limits) : whole(text, bytes.length);
        Exports export = export(objects);
        List<String> columns = columns(objects, export, limits);
        Rows rows = taker -> objects.each((number, object) -> {
            Map<String, String> cells = Flat.of(export.plain.apply(object));
            return taker.take(
                    number,
                    columns.stream()
                            .map(column -> cells.getOrDefault(column, ""))
                            .toList());
        });
        TableFormat format =
                export == Exports.OTHER && objects instanceof LineObjects ? TableFormat.JSON_LINES : export.format;
        var shape = new Shape(format, text.charset(), null, null, null, 0, List.of());
        if (columns.isEmpty()) {
            throw new Refusal(new Problem("table-empty", "file"));
        }
        return new HeadedTable(shape, columns, rows, true, limits);
    }

    /// Something that hands over JSON objects with their numbers, from 1 on.
    interface Objects {
        interface Taker {
            boolean take(int number, Map<String, @Nullable Object> object);
        }

        void each(Taker taker);
    }

    private static Exports export(Objects objects) {
        Exports[] found = {Exports.OTHER};
        objects.each((number, object) -> {
            found[0] = Exports.of(object);
            return false;
        });
        return found[0];
    }

    private static List<String> columns(Objects objects, Exports export, TableLimits limits) {
        Set<String> columns = new LinkedHashSet<>();
        objects.each((number, object) -> {
            columns.addAll(Flat.of(export.plain.apply(object)).keySet());
            if (columns.size() > limits.columns()) {
                throw new Refusal(new Problem(
                        "table-columns", "file", String.valueOf(columns.size()), String.valueOf(limits.columns())));
            }
            return true;
        });
        return List.copyOf(columns);
    }

    /// JSON Lines: the first line that is not blank is an object by itself, and something follows it.
    private static boolean lines(TextBytes text) {
        try (var reader = new BufferedReader(text.reader())) {
            @Nullable String line = reader.readLine();
            while (line != null && line.isBlank()) {
                line = reader.readLine();
            }
            return line != null && line.strip().startsWith("{") && object(line) && reader.readLine() != null;
        } catch (IOException damaged) {
            throw new Refusal(new Problem("charset-damaged", "file", text.charset()));
        }
    }

    private static boolean object(String line) {
        try {
            return ForeignJson.read(line) instanceof Map;
        } catch (Refusal severalLines) {
            return false;
        }
    }

    private static Objects whole(TextBytes text, int size) {
        if (size > LARGEST_WHOLE) {
            throw new Refusal(new Problem("json-large", "file", String.valueOf(size), String.valueOf(LARGEST_WHOLE)));
        }
        var json = new StringBuilder(size);
        try (var reader = text.reader()) {
            char[] buffer = new char[1 << 16];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                json.append(buffer, 0, read);
            }
        } catch (IOException damaged) {
            throw new Refusal(new Problem("charset-damaged", "file", text.charset()));
        }
        List<Map<String, @Nullable Object>> list = objects(ForeignJson.read(json));
        return taker -> {
            for (int i = 0; i < list.size() && taker.take(i + 1, list.get(i)); i++) {}
        };
    }

    /// The list itself, or the one list of objects inside an object (`{"rows": […]}`), or a single object.
    private static List<Map<String, @Nullable Object>> objects(@Nullable Object json) {
        if (json instanceof List<?> list) {
            return checked(list);
        }
        if (json instanceof Map<?, ?> map) {
            List<List<?>> inside = new ArrayList<>();
            for (Object value : map.values()) {
                if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map) {
                    inside.add(list);
                }
            }
            return inside.size() == 1 && Exports.of(map) == Exports.OTHER
                    ? checked(inside.getFirst())
                    : checked(List.of(map));
        }
        throw new Refusal(new Problem("table-empty", "file"));
    }

    @SuppressWarnings("unchecked") // our reader makes maps with text keys only
    private static List<Map<String, @Nullable Object>> checked(List<?> list) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map)) {
                problems.add(new Problem("json-object", "row " + (i + 1)));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems.subList(0, Math.min(problems.size(), 100)));
        }
        return (List<Map<String, @Nullable Object>>) (List<?>) list;
    }

    private record LineObjects(TextBytes text, TableLimits limits) implements Objects {
        @Override
        @SuppressWarnings("unchecked") // our reader makes maps with text keys only
        public void each(Taker taker) {
            int number = 0;
            try (var reader = new BufferedReader(text.reader())) {
                for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    if (line.isBlank()) {
                        continue;
                    }
                    if (!(read(line, number) instanceof Map<?, ?> map)) {
                        throw new Refusal(new Problem("json-object", "row " + number));
                    }
                    if (!taker.take(number, (Map<String, @Nullable Object>) map)) {
                        return;
                    }
                }
            } catch (IOException damaged) {
                throw new Refusal(new Problem("charset-damaged", "row " + (number + 1), text.charset()));
            }
        }

        private static @Nullable Object read(String line, int number) {
            try {
                return ForeignJson.read(line);
            } catch (Refusal broken) {
                throw new Refusal(broken.problems().stream()
                        .map(problem -> new Problem(problem.code(), "row " + number, problem.where()))
                        .toList());
            }
        }
    }
}
