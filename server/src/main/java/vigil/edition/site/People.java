package vigil.edition.site;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.text.Inline;
import vigil.text.Language;
import vigil.text.Names;
import vigil.text.Phrase;

/// Everyone in an edition, by every identifier they go by.
final class People {
    private final Map<Id, PublicFile> files = new HashMap<>();
    /// By language, how many go by a name.
    private final Map<Language, Map<String, Long>> called = new EnumMap<>(Language.class);

    People(List<PublicFile> all) {
        for (PublicFile file : all) {
            files.put(file.id(), file);
            file.aliases().forEach(alias -> files.put(alias, file));
        }
    }

    Optional<PublicFile> file(Id id) {
        return Optional.ofNullable(files.get(id));
    }

    /// Whether nobody else goes by this name on pages in `language`.
    boolean alone(String name, Language language) {
        return called.computeIfAbsent(language, this::counted).getOrDefault(name, 0L) < 2;
    }

    private Map<String, Long> counted(Language language) {
        return files.values().stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        file -> names(file).heading(language).name(), Collectors.counting()));
    }

    static Names names(PublicFile file) {
        return new Names(file.points(Fact.Named.class).stream()
                .map(PublicPoint::fact)
                .map(Fact.Named.class::cast)
                .toList());
    }

    /// The person's name as a link to the dossier.
    ///
    /// @param folder the way from the page to the folder `people` of its language
    Phrase link(Id id, Language language, String folder) {
        return file(id).map(file -> link(file, language, folder)).orElse(Phrase.EMPTY);
    }

    static Phrase link(PublicFile file, Language language, String folder) {
        Fact.Named name = names(file).heading(language);
        return Phrase.of(new Inline.Link(name.name(), folder + file.id() + ".html", foreign(name, language)));
    }

    /// The language to mark a name with on a page in `language`; null where it is the same.
    static @Nullable String foreign(Fact.Named name, Language language) {
        return name.language().equals(language.tag()) ? null : name.language();
    }
}
