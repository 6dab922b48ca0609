package vigil.web.desk;

import java.util.List;
import java.util.Map;

/// The form for a new source.
///
/// @param sent what was filled in before, if it was refused
/// @param problems why it was refused
/// @param kinds the vocabulary of sources
/// @param model the host that the text will be sent to for a language model to read; empty if none
/// @param rooms compartments whose key this editor holds
public record SourcePage(
        Frame frame,
        Map<String, String> sent,
        List<String> problems,
        List<FactField.Option> kinds,
        List<String> rooms,
        String model) {
    public String sent(String field) {
        return sent.getOrDefault(field, "");
    }
}
