package vigil.edition.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import vigil.edition.Contents;
import vigil.edition.Page;
import vigil.edition.Publisher;
import vigil.edition.print.Print;
import vigil.edition.share.Address;
import vigil.edition.share.Share;
import vigil.text.Language;

/// What is shared and printed of the invented country, to look at it.
public final class Shared {
    private Shared() {}

    /// Bytes by path.
    public static Map<String, byte[]> files(Publisher publisher) {
        Contents contents = Sarvenia.contents();
        var files = new TreeMap<String, byte[]>();
        for (Page page : publisher.pages(contents)) {
            files.put(page.path(), page.bytes(contents));
        }
        return files;
    }

    public static void main(String[] arguments) throws IOException {
        var address = Address.of("https://vigil.example/");
        write(Path.of(arguments[0]), files(new Share(address)));
        var print = new Print(
                address,
                arguments.length > 1
                        ? EnumSet.of(Language.of(arguments[1]).orElseThrow())
                        : EnumSet.allOf(Language.class));
        for (int round = 0; round < 2; round++) {
            long began = System.nanoTime();
            var files = files(print);
            write(Path.of(arguments[0]), files);
            System.out.println(files.size() + " sheets, "
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
