package vigil.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.claim.Refusal;
import vigil.intake.table.Hints;
import vigil.intake.table.TableFile;
import vigil.intake.table.TableLimits;

/// How long it takes to refuse tables that are small and become large; the process that spreadsheets are read in
/// included.
final class BombsBench {
    private static final int MEGABYTE = 1 << 20;
    private static final int ZEROS = 1_000;
    private static final int ENTRIES = 20_000;

    private final PrintStream out;

    private BombsBench(PrintStream out) {
        this.out = out;
    }

    static void run(PrintStream out) throws IOException {
        var bench = new BombsBench(out);
        bench.refused("XLSX of a gigabyte of zeros", "list.xlsx", zeros("xl/worksheets/sheet1.xml"));
        bench.refused("ODS of a gigabyte of zeros", "list.ods", zeros("content.xml"));
        bench.refused("ODS whose entities multiply", "list.ods", laughs());
        bench.refused("XLSX of 20,000 files", "list.xlsx", entries());
        bench.refused("CSV with a quotation mark that never closes", "list.csv", unclosed());
    }

    private void refused(String what, String name, byte[] file) {
        long from = System.nanoTime();
        String answer = "TAKEN";
        try {
            TableFile.read(name, file, Hints.NONE, TableLimits.USUAL).rows(new Nowhere());
        } catch (Refusal refusal) {
            answer = refusal.problems().getFirst().code();
        }
        out.printf(
                "%-45s %,10d bytes, refused (%s) after %.2f s%n",
                what, file.length, answer, (System.nanoTime() - from) / 1e9);
    }

    private static byte[] zeros(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < ZEROS; i++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] laughs() throws IOException {
        var xml = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a").append(i).append(" \"");
            xml.repeat("&a" + (i - 1) + ";", 10).append("\">");
        }
        xml.append("]><x>&a29;</x>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] entries() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] unclosed() {
        return ("id,name\n1,\"" + "x".repeat(100 * MEGABYTE)).getBytes(StandardCharsets.UTF_8);
    }

    /// Takes rows and forgets them.
    private record Nowhere() implements vigil.intake.table.RowReader {
        @Override
        public void row(vigil.intake.table.Row row) {
            // only the time counts
        }

        @Override
        public void problem(vigil.claim.Problem problem) {
            throw new Refusal(problem);
        }
    }
}
