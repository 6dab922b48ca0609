package vigil.edition.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.audience.PublicFile;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.Offers;
import vigil.edition.Page;
import vigil.edition.Publisher;
import vigil.edition.print.Print;
import vigil.edition.share.Share;
import vigil.text.Language;

/// What is shared and printed of the invented country.
public final class Shared {
    public static final Address ADDRESS = Address.of("https://vigil.example/");

    /// Where files stand that are not of the site itself.
    static final Set<String> PLACES = new Share(ADDRESS)
            .pages(Sarvenia.contents()).stream().map(Page::path).collect(Collectors.toSet());

    private Shared() {}

    public static List<PublicFile> people() {
        return Sarvenia.contents().files();
    }

    public static Id person(String name) {
        return Sarvenia.file(name).id();
    }

    /// Bytes by path.
    public static Map<String, byte[]> files(Publisher publisher) {
        Contents contents = Sarvenia.contents();
        var files = new TreeMap<String, byte[]>();
        for (Page page : publisher.pages(contents)) {
            files.put(page.path(), page.bytes(contents));
        }
        return files;
    }

    /// To look at it: a folder, and the languages to print.
    public static void main(String[] arguments) throws IOException {
        var languages = EnumSet.noneOf(Language.class);
        Arrays.stream(arguments)
                .skip(1)
                .forEach(tag -> languages.add(Language.of(tag).orElseThrow()));
        var offers = new Offers(ADDRESS, languages);
        for (Publisher publisher : new Publisher[] {new Site(offers), new Share(ADDRESS), new Print(offers)}) {
            long began = System.nanoTime();
            var files = files(publisher);
            write(Path.of(arguments[0]), files);
            System.out.println(publisher.getClass().getSimpleName() + ": " + files.size() + " files, "
                    + files.values().stream().mapToLong(bytes -> bytes.length).sum() + " bytes, "
                    + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
