package vigil.intake.reading.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.text.Page;
import vigil.intake.reading.text.Spelling;

/// A compiled pattern over the tokens of a page. Matching stays inside a sentence and is bounded, so that no text can
/// hang it: a start that takes too many steps counts as no match.
public final class Pattern {
    private static final int BUDGET = 4000;
    private final Node node;
    private final Step start;

    private Pattern(Node node) {
        this.node = node;
        this.start = Step.of(node, Step.DONE);
    }

    /// Compiles one pattern; throws `IllegalArgumentException` naming what is wrong and where.
    static Pattern of(
            String source,
            Map<String, String> definitions,
            Map<String, Node> parsed,
            Spelling spelling,
            boolean clitics) {
        return new Pattern(new PatternParser(source, definitions, parsed, spelling, clitics, 0).parse());
    }

    /// The first match beginning with this token, or null.
    public @Nullable Match at(Page page, Chunks chunks, int token) {
        Run run = new Run(page, chunks, page.sentence(token), BUDGET);
        int end = start.match(run, token);
        if (end < 0) return null;
        boolean captured = run.captureFrom >= 0;
        return new Match(token, end, captured ? run.captureFrom : token, captured ? run.captureTo : end, captured);
    }

    /// The words a match can begin with, null if they cannot be listed.
    @Nullable
    Set<String> firstWords() {
        Set<String> out = new HashSet<>();
        return first(node, out) == First.LISTED ? out : null;
    }

    private enum First {
        LISTED,
        EMPTY,
        UNKNOWN
    }

    /// Beginnings are listed with a star behind them.
    private static First first(Node node, Set<String> out) {
        return switch (node) {
            case Literal literal -> words(literal.words, out);
            case Node.OneOf one -> words(one.words(), out);
            case Node.Slot slot -> {
                String kind = SlotStep.kindOf(slot.type());
                if (kind.equals("anywhere")) yield First.UNKNOWN;
                if (!kind.isEmpty()) {
                    out.add("#" + kind);
                    yield First.LISTED;
                }
                out.add("<" + slot.type() + ">");
                yield First.LISTED;
            }
            case Node.Gap gap -> First.UNKNOWN;
            case Node.Not not -> First.EMPTY;
            case Node.Capture capture -> first(capture.inner(), out);
            case Node.Repeat repeat -> {
                First inner = first(repeat.inner(), out);
                yield inner == First.LISTED && repeat.least() == 0 ? First.EMPTY : inner;
            }
            case Node.Seq seq -> sequence(seq.parts(), out);
            case Node.Alt alt -> {
                First all = First.LISTED;
                for (Node option : alt.options()) {
                    First one = first(option, out);
                    if (one.ordinal() > all.ordinal()) all = one;
                }
                yield all;
            }
        };
    }

    private static First sequence(List<Node> parts, Set<String> out) {
        for (Node part : parts) {
            First one = first(part, out);
            if (one != First.EMPTY) return one;
        }
        return First.EMPTY;
    }

    private static First words(Words words, Set<String> out) {
        if (!words.indexable()) {
            out.add("#word");
            out.add("#num");
            return First.LISTED;
        }
        out.addAll(words.whole());
        for (String beginning : words.beginnings()) out.add(beginning + "*");
        return First.LISTED;
    }
}
