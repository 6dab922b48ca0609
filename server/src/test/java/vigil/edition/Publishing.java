package vigil.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.claim.Refusal;

/// A process that publishes, and is killed or meets a full disk: `Publishing home|out FOLDER EDITIONS`.
/// It writes the editions it finds in `EDITIONS/0`, `EDITIONS/1` … into `FOLDER/0`, then into `FOLDER/1`,
/// until somebody ends it or the disk refuses.
final class Publishing {
    private Publishing() {}

    static EditionFolder folder(String kind, Path folder) {
        return kind.equals("home") ? EditionFolder.home(folder) : EditionFolder.out(folder);
    }

    public static void main(String[] args) throws IOException {
        var editions = new ArrayList<Edition>();
        for (int i = 0; Files.exists(Path.of(args[2], "" + i)); i++) {
            editions.add(TestEditions.read(i + 1, Path.of(args[2], "" + i)));
        }
        System.out.println("ready");
        try {
            forever(args[0], Path.of(args[1]), editions);
        } catch (Refusal refusal) {
            System.out.println(refusal.getMessage());
        }
    }

    private static void forever(String kind, Path base, List<Edition> editions) {
        for (int number = 0; ; number++) {
            for (Edition edition : editions) {
                folder(kind, base.resolve("" + number)).write(edition);
            }
        }
    }
}
