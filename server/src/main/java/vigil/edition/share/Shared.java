package vigil.edition.share;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.audience.PublicFile;
import vigil.audience.PublicIndex;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.Derived;
import vigil.edition.Page;
import vigil.edition.site.Portrait;
import vigil.edition.site.Templates;
import vigil.export.FollowTheMoney;
import vigil.text.Language;
import vigil.text.Texts;

/// Files for those who follow the register and for programs.
sealed interface Shared extends Page {
    /// News as Atom.
    record AtomFile(Language language, Address address, Whose whose) implements Shared {
        @Override
        public String path() {
            return language.tag() + "/" + whose.place() + ".atom";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return Atom.write(new Feeds(contents, address, Texts.of(language)).of(whose), address);
        }
    }

    /// News as JSON Feed; `people/<id>.json` is the person's file, so it is `.feed.json` there.
    record JsonFeedFile(Language language, Address address, Whose whose) implements Shared {
        @Override
        public String path() {
            String ending = whose instanceof Whose.Everyone ? ".json" : ".feed.json";
            return language.tag() + "/" + whose.place() + ending;
        }

        @Override
        public byte[] bytes(Contents contents) {
            return JsonFeed.write(new Feeds(contents, address, Texts.of(language)).of(whose), path(), address);
        }
    }

    /// Days of everyone, or of one person.
    record CalendarFile(Language language, Address address, Whose whose) implements Shared {
        @Override
        public String path() {
            String place = whose instanceof Whose.Everyone ? "calendar" : whose.place();
            return language.tag() + "/" + place + ".ics";
        }

        @Override
        public byte[] bytes(Contents contents) {
            Texts texts = Texts.of(language);
            List<Id> people = whose instanceof Whose.Person(Id id) ? List.of(id) : contents.people();
            String title = whose instanceof Whose.Person(Id id)
                    ? texts.get(
                            "site.calendar.person",
                            contents.name(),
                            Portrait.of(contents, id, texts).name().name())
                    : texts.get("site.calendar.title", contents.name());
            List<Occasion> days = people.stream()
                    .flatMap(id -> contents.get(new Occasions(language, address, id)).stream())
                    .sorted(Occasions.BY_DAY)
                    .toList();
            return Calendar.write(title, language.tag(), days);
        }
    }

    /// A card of a person that other sites show in a frame: one file, no script, nothing from elsewhere.
    record EmbedFile(Language language, Address address, Id person) implements Shared {
        @Override
        public String path() {
            return language.tag() + "/people/" + person + ".card.html";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return Templates.render(
                    "card-embed", new Embed(contents.name(), Portrait.of(contents, person, Texts.of(language))));
        }
    }

    /// One table of the data package.
    record TableFile(Tables table) implements Shared {
        @Override
        public String path() {
            return table.path();
        }

        @Override
        public byte[] bytes(Contents contents) {
            return table.csv(contents);
        }
    }

    record DataPackageFile() implements Shared {
        @Override
        public String path() {
            return "data/datapackage.json";
        }

        @Override
        public byte[] bytes(Contents contents) {
            var tables = new TreeMap<Tables, byte[]>();
            for (Tables table : Tables.values()) {
                tables.put(table, table.csv(contents));
            }
            return DataPackage.write(contents.name(), contents.edition(), contents.date(), tables);
        }
    }

    /// Everyone as FollowTheMoney entities, a line each.
    record MoneyFile() implements Shared {
        private record Lines(Id person) implements Derived<String> {
            @Override
            public String from(Contents contents) {
                return FollowTheMoney.lines(contents.file(person).orElseThrow());
            }
        }

        @Override
        public String path() {
            return "data/register.ftm.json";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return contents.people().stream()
                    .map(person -> contents.get(new Lines(person)))
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The form of `people/<id>.json`, and of `index.json`.
    record SchemaFile(String name) implements Shared {
        @Override
        public String path() {
            return "data/" + name + ".schema.json";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return name.equals("person")
                    ? Schema.of(PublicFile.class, "A file of one person, people/<id>.json")
                    : Schema.of(PublicIndex.class, "Everyone in an edition, index.json");
        }
    }

    record RobotsFile(Address address) implements Shared {
        @Override
        public String path() {
            return "robots.txt";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return Robots.write(address);
        }
    }

    /// One part of the sitemap, from 0 on; alone it is the sitemap.
    record SitemapFile(Address address, int part, boolean alone) implements Shared {
        @Override
        public String path() {
            return alone ? "sitemap.xml" : "sitemap-" + part + ".xml";
        }

        @Override
        public byte[] bytes(Contents contents) {
            List<Id> people = contents.people();
            int from = part * Sitemap.room();
            int to = Math.min(people.size(), from + Sitemap.room());
            return Sitemap.write(contents, address, people.subList(from, to), part == 0);
        }
    }

    record SitemapIndex(Address address, int parts) implements Shared {
        @Override
        public String path() {
            return "sitemap.xml";
        }

        @Override
        public byte[] bytes(Contents contents) {
            return Sitemap.index(
                    address,
                    java.util.stream.IntStream.range(0, parts)
                            .mapToObj(part -> "sitemap-" + part + ".xml")
                            .toList());
        }
    }
}
