package vigil.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.claim.When;
import vigil.intake.document.Document;
import vigil.intake.document.Limits;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Person;
import vigil.intake.reading.Reader;
import vigil.intake.reading.Reading;
import vigil.intake.reading.ReadingJson;
import vigil.ledger.Json;

/// `vigil read FILE…`: what a text says, as proposals. Records nothing.
@NullUnmarked // picocli fills the fields before it runs
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Shows what would be proposed from a text: people, facts, and where each stands."
                + " Records nothing. Takes plain text, Markdown, HTML, PDF with text, DOCX.")
final class ReadCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to read.")
    private List<Path> files;

    @Option(names = "--json", description = "One JSON object for each file, on a line of its own.")
    private boolean json;

    @Option(
            names = "--said",
            paramLabel = "DATE",
            description = "When the source spoke (2023-11-20, 2023-11); words like \"yesterday\" need it.")
    private String said;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        @Nullable When when = said == null ? null : When.of(said);
        int code = 0;
        for (Path file : files) {
            switch (Document.of(file, Limits.USUAL)) {
                case Document.Refused refused -> {
                    Refusals.print(spec.commandLine().getErr(), refused.problems());
                    code = 1;
                }
                case Document.Text text ->
                    print(
                            file,
                            text.text(),
                            Reader.standard().read(text.text(), when == null ? null : when.earliest()));
            }
        }
        return code;
    }

    private void print(Path file, String text, Reading reading) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(ReadingJson.of(file.toString(), reading)));
            return;
        }
        out.printf(
                "%s: %s, %d people, %d proposals%n",
                file,
                reading.language(),
                reading.persons().size(),
                reading.marks().size());
        for (Person person : reading.persons()) {
            out.printf("%n%s (%s)%n", person.name(), person.role().wire().replace('_', '-'));
            reading.marks().stream()
                    .filter(mark -> mark.persons().contains(person.name()))
                    .forEach(mark -> print(out, text, mark));
        }
        List<Mark> nobody = reading.marks().stream()
                .filter(mark -> mark.persons().contains("*"))
                .toList();
        if (!nobody.isEmpty()) {
            out.printf("%nAbout nobody in particular%n");
            nobody.forEach(mark -> print(out, text, mark));
        }
    }

    private static void print(PrintWriter out, String text, Mark mark) {
        String words = text.substring(mark.start(), mark.end()).replaceAll("\\s+", " ");
        String value = mark.value() == null ? "" : mark.value();
        out.printf("  %-16s %-24s “%s” %d-%d%n", mark.pred(), value, words, mark.start(), mark.end());
    }
}
