package vigil.edition.share;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.export.Formulas;
import vigil.ledger.Records;

/// The register as tables for spreadsheets and statistics: RFC 4180, UTF-8, no cell a formula. Dates are EDTF with the
/// first and the last day they allow beside them.
enum Tables {
    PEOPLE("people", "id name status status_since status_place sentence days_least days_most") {
        @Override
        Stream<List<String>> rows(PublicFile file) {
            var status = file.status();
            return Stream.of(row(
                    file.id(),
                    vigil.edition.site.Portrait.plainName(file),
                    status.kind(),
                    status.since() == null ? null : status.since().edtf(),
                    status.place(),
                    status.term(),
                    file.days().least(),
                    file.days().most()));
        }
    },
    NAMES("names", "person name language kind") {
        @Override
        Stream<List<String>> rows(PublicFile file) {
            return file.points(Fact.Named.class).stream()
                    .map(point -> (Fact.Named) point.fact())
                    .map(name -> row(file.id(), name.name(), name.language(), name.nameKind()));
        }
    },
    EVENTS("events", "person kind when earliest latest text sources") {
        @Override
        Stream<List<String>> rows(PublicFile file) {
            return file.timeline().stream().map(point -> {
                When when = Objects.requireNonNull(point.fact().when());
                return row(
                        file.id(),
                        point.fact().getClass().getSimpleName(),
                        when.edtf(),
                        when.earliest(),
                        when.latest(),
                        parts(point),
                        sources(file, point));
            });
        }
    },
    CHARGES("charges", "person provision when accusation sources") {
        @Override
        Stream<List<String>> rows(PublicFile file) {
            return file.points(Fact.Charged.class).stream().map(point -> {
                var charged = (Fact.Charged) point.fact();
                return row(
                        file.id(),
                        charged.provision().canonical(),
                        charged.when() == null ? null : charged.when().edtf(),
                        charged.accusation(),
                        sources(file, point));
            });
        }
    },
    STAYS("stays", "person place kind from to current") {
        @Override
        Stream<List<String>> rows(PublicFile file) {
            return file.stays().stream()
                    .map(stay -> row(
                            file.id(),
                            stay.place(),
                            stay.placeKind(),
                            stay.from() == null ? null : stay.from().edtf(),
                            stay.to() == null ? null : stay.to().edtf(),
                            stay.current()));
        }
    },
    SOURCES("sources", "person number id title kind language address sha256 shown") {
        @Override
        Stream<List<String>> rows(PublicFile file) {
            var rows = new ArrayList<List<String>>();
            for (var source : file.sources()) {
                rows.add(row(
                        file.id(),
                        rows.size() + 1,
                        source.id(),
                        source.title(),
                        source.kind(),
                        source.language(),
                        source.address(),
                        source.exhibit(),
                        source.shown()));
            }
            return rows.stream();
        }
    };

    private final String label;
    private final List<String> columns;

    Tables(String label, String columns) {
        this.label = label;
        this.columns = List.of(columns.split(" "));
    }

    abstract Stream<List<String>> rows(PublicFile file);

    String label() {
        return label;
    }

    String path() {
        return "data/" + label + ".csv";
    }

    List<String> columns() {
        return columns;
    }

    /// The whole table.
    byte[] csv(Contents contents) {
        var out = new StringBuilder(lines(Stream.of(columns)));
        contents.people().forEach(person -> out.append(contents.get(new Rows(this, person))));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The rows of one person, as text.
    private record Rows(Tables table, Id person) implements Derived<String> {
        @Override
        public String from(Contents contents) {
            return lines(table.rows(contents.file(person).orElseThrow()));
        }
    }

    private static String lines(Stream<List<String>> rows) {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toString();
    }

    private static List<String> row(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : Formulas.harmless(cell.toString()))
                .toList();
    }

    /// Every part of the fact but its date, `name: value`.
    private static String parts(PublicPoint point) {
        return Records.write((Record) point.fact()).entrySet().stream()
                .filter(part -> !part.getKey().equals("when") && !part.getKey().equals("kind"))
                .map(part -> part.getKey() + ": " + part.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    /// The identifiers of the sources, divided by spaces.
    private static String sources(PublicFile file, PublicPoint point) {
        return point.notes().stream()
                .map(note -> file.sources().get((int) (note - 1)).id().text())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
