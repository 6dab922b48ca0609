package vigil.edition.site;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.audience.PublicFile;
import vigil.audience.PublicFile.PublicPoint;
import vigil.claim.Fact;
import vigil.claim.Id;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.text.Inline;
import vigil.text.Language;
import vigil.text.Names;
import vigil.text.Phrase;

/// Everyone in an edition, by every identifier they go by.
final class People {
    /// How many go by each name on pages in a language.
    private record Called(Language language) implements Derived<Map<String, Long>> {
        @Override
        public Map<String, Long> from(Contents contents) {
            return contents.people().stream()
                    .collect(Collectors.groupingBy(
                            id -> contents.get(new Heading(id, language))
                                    .orElseThrow()
                                    .name(),
                            Collectors.counting()));
        }
    }

    /// The name under which somebody is shown on pages in a language; empty where nobody is.
    private record Heading(Id id, Language language) implements Derived<Optional<Fact.Named>> {
        @Override
        public Optional<Fact.Named> from(Contents contents) {
            return contents.file(id).map(file -> names(file).heading(language));
        }
    }

    /// Whether nobody else goes by a name.
    private record Alone(String name, Language language) implements Derived<Boolean> {
        @Override
        public Boolean from(Contents contents) {
            return contents.get(new Called(language)).getOrDefault(name, 0L) < 2;
        }
    }

    private record Address(Id id) implements Derived<Optional<Id>> {
        @Override
        public Optional<Id> from(Contents contents) {
            return contents.file(id).map(PublicFile::id);
        }
    }

    private final Contents contents;

    People(Contents contents) {
        this.contents = contents;
    }

    Contents contents() {
        return contents;
    }

    Optional<PublicFile> file(Id id) {
        return contents.file(id);
    }

    /// Whether nobody else goes by this name on pages in `language`.
    boolean alone(String name, Language language) {
        return contents.get(new Alone(name, language));
    }

    /// The identifier that stands for somebody.
    Id address(Id id) {
        return contents.get(new Address(id)).orElseThrow();
    }

    /// The name under which somebody is shown on pages in `language`.
    Optional<Fact.Named> heading(Id id, Language language) {
        return contents.get(new Heading(id, language));
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
        return heading(id, language)
                .map(name -> Phrase.of(
                        new Inline.Link(name.name(), folder + address(id) + ".html", foreign(name, language))))
                .orElse(Phrase.EMPTY);
    }

    /// The language to mark a name with on a page in `language`; null where it is the same.
    static @Nullable String foreign(Fact.Named name, Language language) {
        return name.language().equals(language.tag()) ? null : name.language();
    }
}
