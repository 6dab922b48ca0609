package vigil.intake.reading.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import vigil.intake.reading.Reader;
import vigil.intake.reading.Reading;

/// How well the reader reads a folder of annotated texts: recall, precision, right person, per language and predicate,
/// its speed, how honest its confidence is, and the ten worst misses.
public final class Evaluation {
    private static final int WORST = 10;
    private final Comparison comparison;
    private final double charactersPerSecond;

    private Evaluation(Comparison comparison, double charactersPerSecond) {
        this.comparison = comparison;
        this.charactersPerSecond = charactersPerSecond;
    }

    /// Reads every annotated text of a folder and prints the figures.
    public static Evaluation run(Path folder, PrintStream out) throws IOException {
        Evaluation evaluation = of(GoldFolder.read(folder));
        evaluation.print(out);
        return evaluation;
    }

    public static Evaluation of(List<Gold> texts) {
        Reader reader = Reader.standard();
        Comparison comparison = new Comparison();
        for (Gold gold : texts) comparison.add(gold, reader.read(gold.text(), gold.said()));
        return new Evaluation(comparison, speed(reader, texts));
    }

    /// Measured when warm: every text once more after the first round.
    private static double speed(Reader reader, List<Gold> texts) {
        long characters = 0;
        long start = System.nanoTime();
        for (Gold gold : texts) {
            Reading reading = reader.read(gold.text(), gold.said());
            characters += gold.text().length() + (reading.marks().isEmpty() ? 0 : 1);
        }
        return characters * 1e9 / Math.max(1, System.nanoTime() - start);
    }

    public double persons() {
        return comparison.all.personRecall();
    }

    public double found() {
        return comparison.all.recallFound();
    }

    public double exact() {
        return comparison.all.claims == 0 ? 1 : comparison.all.exact / (double) comparison.all.claims;
    }

    public double values() {
        return comparison.all.valued == 0 ? 1 : comparison.all.valueRight / (double) comparison.all.valued;
    }

    public double rightPerson() {
        return comparison.all.rightPerson();
    }

    public double precision() {
        return comparison.all.precision();
    }

    /// The share of claims found in the language read worst.
    public double worstLanguage() {
        return comparison.byLanguage.values().stream()
                .mapToDouble(Tally::recallFound)
                .min()
                .orElse(1);
    }

    public void print(PrintStream out) {
        out.println(Tally.head());
        out.println(comparison.all.row("ALL"));
        out.println(comparison.all.people());
        out.printf("%.0f characters per second%n", charactersPerSecond);
        out.println("\nby language");
        comparison.byLanguage.forEach((language, tally) -> out.println(tally.row(language) + "   " + tally.people()));
        out.println("\nby predicate");
        comparison.byPredicate.forEach((pred, tally) -> out.println(tally.row(pred)));
        out.println("\nconfidence of the person: proposals, right");
        for (int bin = 0; bin < comparison.sure.length; bin++)
            if (comparison.sure[bin] > 0)
                out.printf(
                        "%.1f-%.1f %6d %6.3f%n",
                        bin / 10.0,
                        (bin + 1) / 10.0,
                        comparison.sure[bin],
                        comparison.sureRight[bin] / (double) comparison.sure[bin]);
        out.println("\nworst misses");
        comparison.misses.stream()
                .sorted(Comparator.comparingDouble((Comparison.Miss m) -> -m.weight()))
                .limit(WORST)
                .forEach(m -> out.println("  " + m.text()));
    }
}
