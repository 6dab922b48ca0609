package vigil.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The calls of one command that touch a folder, as `strace -f -y -xx` wrote them down.
final class Recording {
    /// strace's words for a log that can be read here: every string whole and in hexadecimal digits, files by name.
    static final List<String> HOW = List.of("-y", "-xx", "-s", "100000000");

    private static final String HEX = "((?:\\\\x[0-9a-f]{2})*)";
    private static final Pattern ENTERED = Pattern.compile("(\\d+) +(\\w+)\\((.*)");
    private static final Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern NAMED = Pattern.compile("[<\"]" + HEX + "[>\"](\\(deleted\\))?");
    private static final Pattern RESULT = Pattern.compile(".*\\) += (-?\\d+)(?:<" + HEX + ">)?.*");
    private static final Pattern NUMBER = Pattern.compile(", \\[?(\\d+)");

    private final Path root;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();

    /// One call.
    ///
    /// @param nth which of its thread's calls of that name it was, from 1 on
    /// @param place the kind of file
    /// @param effect what it changed, if anything
    record Call(String name, int nth, String place, Optional<Effect> effect, boolean writes) {}

    private Recording(Path root) {
        this.root = root;
    }

    /// The calls below `root`, in the order in which they came to their end.
    static List<Call> read(Path log, Path root) throws IOException {
        var recording = new Recording(root.toRealPath());
        var begun = new HashMap<String, String>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            Matcher entered = ENTERED.matcher(line);
            Matcher resumed = RESUMED.matcher(line);
            if (line.endsWith(" <unfinished ...>")) {
                begun.put(line.split(" ", 2)[0], line.replace(" <unfinished ...>", ""));
            } else if (resumed.matches()) {
                Matcher whole = ENTERED.matcher(begun.remove(resumed.group(1)) + resumed.group(2));
                if (whole.matches()) {
                    recording.call(whole.group(1), whole.group(2), whole.group(3));
                }
            } else if (entered.matches()) {
                recording.call(entered.group(1), entered.group(2), entered.group(3));
            }
        }
        return recording.calls;
    }

    private void call(String thread, String name, String words) {
        int nth = made.merge(thread + " " + name, 1, Integer::sum);
        List<Path> paths = paths(name, words);
        Matcher result = RESULT.matcher(words);
        Path where = switch (name) {
            case "openat", "unlinkat", "mkdirat" -> paths.getFirst().resolve(paths.getLast());
            case "symlink" -> paths.getLast();
            default -> paths.isEmpty() ? Path.of("/") : paths.getFirst();
        };
        if (!where.startsWith(root) || !result.matches()) {
            return;
        }
        long answer = Long.parseLong(result.group(1));
        Path file = root.relativize(where);
        @Nullable Effect effect = answer < 0 ? null : effect(name, words, file, paths, answer);
        calls.add(new Call(name, nth, kind(file), Optional.ofNullable(effect), writes(name, words)));
    }

    /// What a file is called, with one letter for what differs between files of a kind; pages are of one kind.
    private static String kind(Path file) {
        return file.toString()
                .replaceAll("[0-9a-f]{8,}|\\d+", "N")
                .replaceFirst("(/editions/N-N/).*?([^/.]*)(\\.\\w+)?$", "$1*$3");
    }

    /// The files that are named before the rest; those that have no name any more are nobody's.
    private static List<Path> paths(String name, String words) {
        int most = switch (name) {
            case "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "lseek" -> 1;
            default -> 2;
        };
        var paths = new ArrayList<Path>();
        Matcher named = NAMED.matcher(words);
        while (paths.size() < most && named.find() && named.group(2) == null) {
            paths.add(Path.of(new String(bytes(named.group(1)), StandardCharsets.UTF_8)));
        }
        return paths;
    }

    private static boolean writes(String name, String words) {
        return switch (name) {
            case "openat" -> words.contains("O_CREAT");
            case "unlink", "unlinkat", "rmdir", "lseek" -> false;
            default -> true;
        };
    }

    private @Nullable Effect effect(String name, String words, Path file, List<Path> paths, long answer) {
        String open = words.split("<", 2)[0] + " " + file;
        return switch (name) {
            case "openat" -> {
                positions.put(answer + " " + file, 0L);
                yield words.contains("O_CREAT") || words.contains("O_TRUNC")
                        ? new Effect.Made(file, words.contains("O_TRUNC"))
                        : null;
            }
            case "lseek" -> {
                positions.put(open, answer);
                yield null;
            }
            case "write" -> new Effect.Written(file, moved(open, answer), text(words, answer));
            case "pwrite64" -> new Effect.Written(file, lastNumber(words), text(words, answer));
            case "ftruncate" -> new Effect.Sized(file, lastNumber(words));
            case "copy_file_range", "sendfile" -> copied(words, paths, answer);
            case "rename" -> new Effect.Renamed(file, root.relativize(paths.getLast()));
            case "link" -> new Effect.Linked(file, root.relativize(paths.getLast()));
            case "symlink" -> new Effect.Pointed(file, paths.getFirst());
            case "unlink", "unlinkat", "rmdir" -> new Effect.Gone(file);
            case "mkdir", "mkdirat" -> new Effect.Folder(file);
            default -> null;
        };
    }

    private Effect copied(String words, List<Path> paths, long answer) {
        Matcher at = NUMBER.matcher(words);
        Path to = root.relativize(paths.get(1));
        String out = words.replaceFirst("^.*?, (?:\\[\\d+\\]|NULL), (\\d+)<.*", "$1") + " " + to;
        return new Effect.Copied(
                root.relativize(paths.getFirst()),
                at.find() ? Long.parseLong(at.group(1)) : 0,
                to,
                moved(out, answer),
                answer);
    }

    private long moved(String open, long by) {
        long at = positions.getOrDefault(open, 0L);
        positions.put(open, at + by);
        return at;
    }

    private static long lastNumber(String words) {
        String before = words.substring(0, words.lastIndexOf(')'));
        return Long.parseLong(before.substring(before.lastIndexOf(' ') + 1));
    }

    private static byte[] text(String words, long length) {
        int begin = words.indexOf('"') + 1;
        return Arrays.copyOf(bytes(words.substring(begin, words.indexOf('"', begin))), Math.toIntExact(length));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace("\\x", ""));
    }
}
