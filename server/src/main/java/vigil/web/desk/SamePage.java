package vigil.web.desk;

import java.util.List;

/// Who might be one person: pairs nobody has answered yet.
///
/// @param more how many pairs follow when these are answered
/// @param underWay whether people are being compared anew just now
public record SamePage(
        Frame frame, List<Pair> pairs, int more, boolean underWay, boolean mayEdit, List<String> problems) {
    /// @param likely how likely, in words
    /// @param compare where both can be looked at together before they are joined
    public record Pair(String one, String other, Side left, Side right, String likely, List<Why> why, String compare) {}

    public record Side(String address, String name, String language, String born, int claims, boolean isPublic) {}

    /// @param speaksFor whether it speaks for one person
    public record Why(String sentence, boolean speaksFor) {}
}
