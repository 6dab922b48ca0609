package vigil.intake.table.form;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Map;
import vigil.claim.Refusal;
import vigil.intake.table.TableFormat;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// The child process for spreadsheets: the file on standard input; on standard output a line of JSON with the sheet's
/// name, then one line `[number, cell, …]` for each row that has a value. A refusal is one line with its problems.
final class SheetMain {
    private SheetMain() {}

    public static void main(String[] args) throws IOException {
        var answer = new BufferedOutputStream(System.out, 1 << 16);
        // libraries that print must not print into the answer
        System.setOut(System.err);
        byte[] file = System.in.readAllBytes();
        var sink = new SheetSink(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        try {
            switch (TableFormat.valueOf(args[0])) {
                case XLSX -> XlsxSheet.read(file, args[4], sink);
                default -> OdsSheet.read(file, args[4], sink);
            }
            sink.writeTo(answer);
        } catch (Refusal refusal) {
            answer.write(line(Map.of(
                    "problems", refusal.problems().stream().map(Records::write).toList())));
        }
        answer.flush();
    }

    static byte[] line(Object value) {
        return (Json.write(value) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
