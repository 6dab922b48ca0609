package vigil.verify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vigil.audience.Breach;
import vigil.audience.Disclosed;
import vigil.audience.Disclosure;
import vigil.audience.LogLeaf;
import vigil.audience.RecordFiles;
import vigil.claim.Curation.Cite;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.claim.Source;

/// Reads the released entries of a mirror and holds each against its leaf of the public log.
final class RecordCheck {
    private static final String FOLDER = "record/";

    private final Mirror mirror;
    private final Found found;
    private final LogCheck.Leaves log;
    private final TreeMap<Long, Disclosed> entries = new TreeMap<>();

    private RecordCheck(Mirror mirror, Found found, LogCheck.Leaves log) {
        this.mirror = mirror;
        this.found = found;
        this.log = log;
    }

    /// The entries in the order of the log.
    static List<Disclosed> read(Mirror mirror, Found found, LogCheck.Leaves log) {
        var check = new RecordCheck(mirror, found, log);
        int before = found.count();
        mirror.files().keySet().stream().filter(path -> path.startsWith(FOLDER)).forEach(check::file);
        var entries = List.copyOf(check.entries.values());
        if (found.count() == before) {
            check.disclosed(entries);
            check.grouped(entries);
        }
        return entries;
    }

    private void file(String path) {
        byte[] bytes = mirror.bytes(path);
        if (bytes == null) {
            return;
        }
        int number = 1;
        for (String line : new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            line(path, number++, line);
        }
    }

    private void line(String path, int number, String line) {
        Disclosed read;
        try {
            read = Disclosed.read(line);
        } catch (Refusal malformed) {
            found.add("verify-line", path, "" + number, Recomputing.words(malformed));
            return;
        }
        LogLeaf leaf = read.index() >= 0 && read.index() < log.size()
                ? log.all().get((int) read.index())
                : new LogLeaf.Redaction(-1, "");
        if (!read.line().equals(line)) {
            found.add("verify-line", path, "" + number);
        } else if (!leaf.equals(new LogLeaf.Entry(read.commitment().hex()))) {
            found.add("verify-commitment", path, "" + number);
        } else if (log.redacted().get((int) read.index())) {
            found.add("verify-taken-back", path, "" + number);
        } else {
            entries.put(read.index(), read);
        }
    }

    /// Each entry occurs once, and has the form in which entries are made public: no editor's name, no
    /// hour, no words of a source that is held back.
    private void disclosed(List<Disclosed> entries) {
        var sources = new java.util.HashMap<Id, Source>();
        var ids = new HashSet<Id>();
        for (Disclosed each : entries) {
            if (each.entry() instanceof Cite cite) {
                sources.putIfAbsent(cite.source().id(), cite.source());
            }
        }
        for (Disclosed each : entries) {
            if (!ids.add(each.entry().id()) || !isDisclosed(each, id -> source(sources, id))) {
                found.add("verify-record", FOLDER, "entry " + each.entry().id());
            }
        }
    }

    private static boolean isDisclosed(Disclosed each, Function<Id, Source> sources) {
        try {
            return Disclosure.of(each.entry(), sources, each.entry().at()).equals(each.entry());
        } catch (Refusal neverReleased) {
            return false;
        }
    }

    private static Source source(Map<Id, Source> sources, Id id) {
        Source source = sources.get(id);
        if (source == null) {
            throw new Refusal(new Problem("source-unknown", "source", id.text()));
        }
        return source;
    }

    /// Every entry stands in the files of those it speaks of, and nowhere else.
    private void grouped(List<Disclosed> entries) {
        Map<String, byte[]> expected;
        try {
            expected = RecordFiles.of(entries);
        } catch (Breach belongsToNobody) {
            found.add("verify-record", FOLDER, String.valueOf(belongsToNobody.getMessage()));
            return;
        }
        expected.forEach((path, bytes) -> {
            byte[] actual = mirror.need(path);
            if (actual != null && !Arrays.equals(actual, bytes)) {
                found.add("verify-recomputed", path);
            }
        });
        for (String path : mirror.files().keySet()) {
            if (path.startsWith(FOLDER) && !expected.containsKey(path)) {
                found.add("verify-recomputed", path);
            }
        }
    }
}
