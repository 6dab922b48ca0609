package vigil.intake.reading.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The chunks found on a page, by type and by the token they begin with.
public final class Chunks {
    private final Map<String, Map<Integer, List<Chunk>>> byStart = new HashMap<>();
    private final Map<String, List<Chunk>> byType = new HashMap<>();

    public void add(Chunk chunk) {
        byType.computeIfAbsent(chunk.type(), k -> new ArrayList<>()).add(chunk);
        List<Chunk> here = byStart.computeIfAbsent(chunk.type(), k -> new HashMap<>())
                .computeIfAbsent(chunk.from(), k -> new ArrayList<>(1));
        here.add(chunk);
        here.sort(Comparator.comparingInt(Chunk::length).reversed());
    }

    /// The chunks of a type beginning at a token, longest first.
    public List<Chunk> at(String type, int token) {
        return byStart.getOrDefault(type, Map.of()).getOrDefault(token, List.of());
    }

    public List<Chunk> all(String type) {
        return byType.getOrDefault(type, List.of());
    }
}
