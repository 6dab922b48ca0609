package vigil.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.Json;
import vigil.ledger.NoteKey;

/// The verifier for strangers: `java -jar vigil-verify.jar DIR|URL [--key VKEY] [--witness VKEY] [--json]`. Needs
/// nothing but a JDK. Exit 0: all holds; 1: every problem is named, one on a line; 2: wrong usage.
public final class Verify {
    private static final String USAGE = """
            usage: java -jar vigil-verify.jar DIR|URL [--key VKEY]... [--witness VKEY]... [--json]
              DIR        the folder that holds a copy of the register
              URL        the http(s) address of a copy; it is fetched, checked and thrown away
              --key      the register's key, got elsewhere (name+id+base64); without it the one in DIR is believed.
                         May be given again for the register's second key (ML-DSA-44)
              --witness  the key of somebody who must have cosigned the log; may be given again
              --json     print one JSON object
            """;

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable String place;
    private Optional<NoteKey> key = Optional.empty();
    private Optional<NoteKey> second = Optional.empty();
    private final List<NoteKey> witnesses = new ArrayList<>();
    private boolean json;

    private Verify(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /// Runs with these arguments and returns the exit code.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        return new Verify(out, err).run(args);
    }

    private int run(List<String> args) {
        if (args.equals(List.of("--help"))) {
            out.print(USAGE);
            return 0;
        }
        if (!parse(args) || place == null) {
            err.print(USAGE);
            return 2;
        }
        Verification.Result result = Verification.at(place, new Known(key, second, witnesses));
        if (json) {
            out.println(Json.write(json(result)));
        } else {
            print(result);
        }
        return result.holds() ? 0 : 1;
    }

    private boolean parse(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--json")) {
                json = true;
            } else if ((arg.equals("--key") || arg.equals("--witness")) && i + 1 < args.size()) {
                if (!key(arg, args.get(++i))) {
                    return false;
                }
            } else if (arg.startsWith("--") || place != null || !place(arg)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(String arg) {
        place = arg;
        try {
            return Download.isAddress(arg) || Path.of(arg).getNameCount() >= 0;
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private boolean key(String option, String text) {
        try {
            if (keep(option, NoteKey.parse(text))) {
                return true;
            }
            err.println(option + ": " + text + " is the key of somebody else, or was given already");
        } catch (Refusal noKey) {
            err.println(option + ": not a key of the form name+id+base64");
        }
        return false;
    }

    private boolean keep(String option, NoteKey given) {
        if (option.equals("--witness")) {
            return given.type() != NoteKey.SIGNATURE && witnesses.add(given);
        }
        if (given.type() == NoteKey.SIGNATURE && key.isEmpty()) {
            key = Optional.of(given);
            return true;
        }
        if (given.type() == NoteKey.COSIGNATURE_ML_DSA_44 && second.isEmpty()) {
            second = Optional.of(given);
            return true;
        }
        return false;
    }

    private void print(Verification.Result result) {
        out.println(result.summary());
        result.problems().forEach(problem -> out.println(sentence(problem)));
        result.key().ifPresent(used -> out.println((result.trusted() ? "key: " : trust() + ": ") + used.text()));
        result.remarks().forEach(remark -> out.println("checkpoint: " + remark));
    }

    /// What to say where no key was given.
    public static String trust() {
        return "trusts the key in the mirror itself; compare it with one got elsewhere";
    }

    /// The problem in an English sentence, its file first.
    public static String sentence(Problem problem) {
        return English.sentence(problem);
    }

    /// The result as `--json` prints it.
    public static TreeMap<String, Object> json(Verification.Result result) {
        var json = new TreeMap<String, Object>();
        json.put("ok", result.holds());
        json.put("summary", result.summary());
        json.put("trusted", result.trusted());
        result.key().ifPresent(used -> json.put("key", used.text()));
        json.put("checkpoint", result.remarks());
        json.put(
                "problems",
                result.problems().stream()
                        .map(problem -> java.util.Map.<String, Object>of(
                                "code", problem.code(),
                                "where", problem.where(),
                                "found", problem.found(),
                                "sentence", sentence(problem)))
                        .toList());
        return json;
    }
}
