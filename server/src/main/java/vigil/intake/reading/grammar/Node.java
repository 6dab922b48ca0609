package vigil.intake.reading.grammar;

import java.util.List;

/// A pattern over tokens, as written in a grammar file.
sealed interface Node
        permits Literal, Node.OneOf, Node.Slot, Node.Gap, Node.Capture, Node.Not, Node.Repeat, Node.Seq, Node.Alt {
    /// One token out of some words.
    record OneOf(Words words) implements Node {}

    /// A chunk of a type, or a kind of token (`<Cap>`, `<num>`, `<word>` ...).
    record Slot(String type) implements Node {}

    /// Up to `most` tokens of the same sentence, as few as possible.
    record Gap(int most) implements Node {}

    /// What stands in brackets: the passage meant.
    record Capture(Node inner) implements Node {}

    /// What must not follow here (`!word`).
    record Not(Node inner) implements Node {}

    record Repeat(Node inner, int least, int most) implements Node {}

    record Seq(List<Node> parts) implements Node {}

    record Alt(List<Node> options) implements Node {}
}
