package vigil.edition.print;

import java.util.List;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.Page;
import vigil.edition.site.Portrait;
import vigil.edition.site.Templates;
import vigil.text.Dates;
import vigil.text.Language;
import vigil.text.Phrase;
import vigil.text.Texts;

/// What is printed of one person or of everyone, in one language.
sealed interface Printing extends Page {
    /// So many labels stand side by side.
    int ACROSS = 3;

    Language language();

    Address address();

    /// In the folder of the language.
    String place();

    @Override
    default String path() {
        return language().tag() + "/" + place();
    }

    default Texts texts() {
        return Texts.of(language());
    }

    /// The HTML that is set; also what decides whether a sheet has to be set anew.
    byte[] html(Contents contents);

    @Override
    default byte[] bytes(Contents contents) {
        return Pdf.of(html(contents), language().tag(), language().dir().equals("rtl"));
    }

    default Sheet sheet(Contents contents, int edition, java.time.LocalDate day, String page) {
        String path = language().tag() + "/" + page;
        Phrase date = Phrase.of(new Dates(texts()).day(day));
        return new Sheet(
                texts(),
                contents.name(),
                texts().get("site.sheet.edition", edition, date.text()),
                address().whole(path).orElse(""),
                address().whole(path).orElse(path));
    }

    default Sheet sheet(Contents contents, Id person) {
        var newest = contents.newest(person);
        return sheet(contents, newest.edition(), newest.day(), "people/" + person + ".html");
    }

    /// The dossier, A4.
    record DossierSheet(Language language, Address address, Id person) implements Printing {
        @Override
        public String place() {
            return "people/" + person + ".pdf";
        }

        @Override
        public byte[] html(Contents contents) {
            var portrait = Portrait.of(contents, person, texts());
            return Templates.render(
                    "print/dossier",
                    java.util.Map.of("sheet", sheet(contents, person), "dossier", portrait.dossier(contents)));
        }
    }

    /// A poster (A3) or a card (A6).
    record Poster(Language language, Address address, Id person, Format format) implements Printing {
        @Override
        public String place() {
            return "people/" + person + "." + format.name + ".pdf";
        }

        @Override
        public byte[] html(Contents contents) {
            return Templates.render(
                    "print/poster",
                    java.util.Map.of(
                            "sheet", sheet(contents, person),
                            "portrait", Portrait.of(contents, person, texts()),
                            "style", format.style));
        }
    }

    /// The two sizes of a poster.
    enum Format {
        A3("poster", "a3"),
        A6("card", "a6");

        private final String name;
        private final String style;

        Format(String name, String style) {
            this.name = name;
            this.style = style;
        }
    }

    /// Everyone to whom letters can go, with room to note who wrote.
    record Letters(Language language, Address address) implements Printing {
        @Override
        public String place() {
            return "letters.pdf";
        }

        @Override
        public byte[] html(Contents contents) {
            return Templates.render(
                    "print/letters",
                    java.util.Map.of(
                            "sheet", sheet(contents, contents.edition(), contents.date(), "index.html"),
                            "people", held(contents, texts())));
        }
    }

    /// Labels for envelopes: the name in the person's own script, and the place.
    record Labels(Language language, Address address) implements Printing {
        @Override
        public String place() {
            return "labels.pdf";
        }

        @Override
        public byte[] html(Contents contents) {
            Sheet sheet = sheet(contents, contents.edition(), contents.date(), "index.html");
            List<Label> labels = held(contents, texts()).stream()
                    .filter(person -> !person.place().isEmpty())
                    .map(person -> label(sheet, person))
                    .toList();
            var rows = new java.util.ArrayList<List<Label>>();
            for (int at = 0; at < labels.size(); at += ACROSS) {
                rows.add(labels.subList(at, Math.min(at + ACROSS, labels.size())));
            }
            return Templates.render("print/labels", java.util.Map.of("sheet", sheet, "rows", rows));
        }

        private static Label label(Sheet sheet, Portrait person) {
            String name = person.own()
                    .map(own -> own.name())
                    .filter(sheet::prints)
                    .orElse(person.name().name());
            return new Label(name, person.place().text());
        }
    }

    /// Those who are deprived of liberty, by name.
    private static List<Portrait> held(Contents contents, Texts texts) {
        var collator = com.ibm.icu.text.Collator.getInstance(texts.language().locale());
        return contents.people().stream()
                .map(id -> Portrait.of(contents, id, texts))
                .filter(person -> person.kind().deprived())
                .sorted((one, other) -> {
                    int byName =
                            collator.compare(one.name().name(), other.name().name());
                    return byName != 0
                            ? byName
                            : one.file().id().compareTo(other.file().id());
                })
                .toList();
    }
}
