package vigil.edition.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.claim.Refusal;
import vigil.ledger.Json;
import vigil.ledger.Records;

/// A small file of the home that keeps one record under each name. It holds nothing that cannot be found out again:
/// what cannot be read is begun anew. Safe for many threads.
public final class Book<R extends Record> {
    private final Path file;
    private final Map<String, R> records = new TreeMap<>();

    public Book(Path file, Class<R> type) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Json.object(Files.readAllBytes(file))
                        .forEach((name, json) -> records.put(name, Records.read(type, json)));
            }
        } catch (Refusal ofAnotherTime) {
            records.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized Optional<R> of(String name) {
        return Optional.ofNullable(records.get(name));
    }

    public synchronized Map<String, R> all() {
        return Map.copyOf(records);
    }

    public synchronized void keep(String name, R record) {
        records.put(name, record);
        var json = new TreeMap<String, Object>();
        records.forEach((each, kept) -> json.put(each, Records.write(kept)));
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, Json.pretty(json), StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
