package vigil.intake.reading.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.intake.reading.Role;

/// Somebody named in the text, while it is being read.
public final class Who {
    /// The parts of the name as written in its fullest form.
    List<String> parts;

    /// The same parts without their endings.
    List<String> stems;

    final List<Mention> mentions = new ArrayList<>();
    final Map<Gender, Double> genderVotes = new HashMap<>();
    public final List<String> nouns = new ArrayList<>();
    public final List<Who> listedWith = new ArrayList<>();
    String name = "";

    @Nullable
    Role role;
    /// What they are to the prisoner, in English, if a relative.
    public @Nullable String relation;

    public boolean coAccused;
    double prisonerVotes;
    int titled;
    /// How often arrest, charge or sentence is told right beside the name.
    int struck;
    final List<String> aliases = new ArrayList<>();

    Who(List<String> parts, List<String> stems) {
        this.parts = parts;
        this.stems = stems;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role == null ? Role.OTHER : role;
    }

    /// Takes the person for a co-accused unless they are something else; says whether they are one.
    public boolean accuse() {
        if (role == Role.LAWYER || role == Role.OFFICIAL || role == Role.RELATIVE) return false;
        role = Role.CO_ACCUSED;
        coAccused = true;
        return true;
    }

    /// Puts a given name in place of its initial, if the person has one that fits.
    boolean spellOut(String given, String stem) {
        if (parts.size() < 2) return false;
        for (int k = 0; k < parts.size(); k++) {
            if (parts.get(k).length() > 1 || !given.startsWith(parts.get(k))) continue;
            List<String> full = new ArrayList<>(parts);
            List<String> fullStems = new ArrayList<>(stems);
            String initial = full.remove(k);
            fullStems.remove(k);
            if (full.stream().anyMatch(p -> p.length() == 1)) {
                full.add(k, initial);
                return false;
            }
            full.addFirst(given);
            fullStems.addFirst(stem);
            parts = full;
            stems = fullStems;
            return true;
        }
        return false;
    }

    /// Takes the person for a relative or a lawyer unless more speaks for a prisoner.
    public void relate(Role as) {
        if (role == Role.OTHER || role == null || role.tracked() && prisonerVotes < 3) role = as;
    }

    public boolean tracked() {
        return role().tracked();
    }

    public List<Mention> mentions() {
        return mentions;
    }

    public Gender gender() {
        double male = genderVotes.getOrDefault(Gender.MALE, 0.0);
        double female = genderVotes.getOrDefault(Gender.FEMALE, 0.0);
        if (male == female) return Gender.UNKNOWN;
        return male > female ? Gender.MALE : Gender.FEMALE;
    }

    public void vote(Gender gender, double weight) {
        if (gender != Gender.UNKNOWN) genderVotes.merge(gender, weight, Double::sum);
    }

    @Override
    public String toString() {
        return name;
    }
}
