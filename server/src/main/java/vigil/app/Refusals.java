package vigil.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vigil.audience.Breach;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.ledger.LedgerFault;
import vigil.text.Language;
import vigil.text.Texts;

/// Says why a command did nothing: every problem on a line of its own, exit code 1. What is no refusal
/// and no fault of disk or network is a mistake of ours and keeps its stack trace.
final class Refusals implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        switch (thrown) {
            case Refusal refusal -> print(err, refusal.problems());
            case LedgerFault fault -> err.println(fault.getMessage());
            case UncheckedIOException fault -> err.println(cause(fault));
            case Breach breach -> err.println("Stopped, nothing was published: " + breach.getMessage());
            default -> throw thrown;
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    static void print(PrintWriter err, List<Problem> problems) {
        problems.forEach(problem -> err.println(sentence(problem)));
    }

    static String sentence(Problem problem) {
        return Texts.of(Language.EN).problem(problem);
    }

    private static String cause(UncheckedIOException fault) {
        return String.valueOf(
                fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage());
    }
}
