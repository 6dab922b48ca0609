package vigil.web.sight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.claim.Subject;

/// What one person's entries ask of the desk today.
///
/// @param place of the first claim about the person that counts
/// @param names under which one may look for the person, in small letters; none for somebody without a name
/// @param silent when somebody last said anything; null of whoever is free, has died or has no name
/// @param waiting whether anything about the person could become public now
/// @param claims how many facts could
/// @param uncovered how many more could but for want of consent
/// @param expired how many are public that no longer may be
public record Standing(
        long place,
        Subject person,
        Set<String> names,
        @Nullable LocalDate silent,
        List<Due> due,
        boolean waiting,
        int claims,
        int uncovered,
        int expired) {
    public Standing {
        due = List.copyOf(due);
    }

    static Set<String> folded(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isNamed() {
        return !names.isEmpty();
    }
}
