package vigil.intake.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Mark;
import vigil.intake.reading.Reading;

/// Adds to a reading what a language model finds besides. The model is never believed: each of its proposals must point
/// at words that stand in the text, be about somebody the text names, and have the value those words have.
public final class ModelReader {
    /// What came of asking.
    ///
    /// @param kept how many of its proposals were added, `dropped` how many were not borne out by the text
    /// @param failure why there was no answer, null if there was one
    public record Outcome(
            Reading reading,
            int kept,
            int dropped,
            @Nullable String failure) {}

    private static final double CONFIDENCE = 0.5;
    private final ModelChat chat;

    public ModelReader(ModelSettings settings) {
        this.chat = new ModelChat(settings);
    }

    /// Reads with both. A model that does not answer, or answers nonsense, costs nothing but its time: the reading
    /// stands.
    public Outcome read(String text, @Nullable LocalDate said, Reading reading) {
        return switch (chat.ask(Question.about(text, said, reading))) {
            case ModelChat.Failed failed -> new Outcome(reading, 0, 0, failed.why());
            case ModelChat.Answered answered -> joined(text, said, reading, ModelClaim.all(answered.content()));
        };
    }

    private static Outcome joined(String text, @Nullable LocalDate said, Reading reading, List<ModelClaim> claims) {
        var grounding = new Grounding(text, said, reading);
        List<Mark> marks = new ArrayList<>(reading.marks());
        int kept = 0;
        int dropped = 0;
        for (ModelClaim claim : claims) {
            Mark mark = grounding.mark(claim, CONFIDENCE);
            if (mark == null) dropped++;
            else if (marks.stream().noneMatch(other -> saysTheSame(mark, other))) {
                marks.add(mark);
                kept++;
            }
        }
        marks.sort(java.util.Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        return new Outcome(new Reading(reading.language(), reading.persons(), marks), kept, dropped, null);
    }

    private static boolean saysTheSame(Mark a, Mark b) {
        return a.pred().equals(b.pred()) && a.start() < b.end() && b.start() < a.end();
    }
}
