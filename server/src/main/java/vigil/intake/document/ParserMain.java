package vigil.intake.document;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import vigil.claim.Refusal;

/// The child process: a file on standard input, its text as JSON on standard output. Exit 0 if there
/// is an answer, be it a refusal; anything else means that this file could not be read safely.
final class ParserMain {
    private ParserMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        // libraries that print must not print into the answer
        System.setOut(System.err);
        var limits = new Limits(
                Long.parseLong(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), Duration.ZERO, 0);
        byte[] file = System.in.readAllBytes();
        answer.writeBytes(read(Format.valueOf(args[0]), file, limits));
        answer.flush();
    }

    private static byte[] read(Format format, byte[] file, Limits limits) {
        try {
            return Parser.read(format, file, limits).json();
        } catch (Refusal refusal) {
            return Extract.json(refusal);
        }
    }
}
