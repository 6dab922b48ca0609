package vigil.web.desk;

import java.util.List;

/// One field of a form for a fact.
///
/// @param shape `text`, `long`, `date`, `number`, `yes`, `choice`, or `kept` (carried along unseen)
/// @param needed whether a fact of this kind cannot be without it
public record FactField(String name, String label, String shape, String value, boolean needed, List<Option> options) {
    /// One word of a vocabulary.
    public record Option(String code, String label) {}
}
