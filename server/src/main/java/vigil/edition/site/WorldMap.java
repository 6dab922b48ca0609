package vigil.edition.site;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vigil.edition.Contents;
import vigil.text.Texts;

/// The map: outlines of all countries, and on those that hold people on this register a disc whose area is their
/// number.
/// The table under it says the same.
///
/// @param land the outlines as one SVG path
public record WorldMap(Frame frame, String land, List<Disc> discs, List<Line> lines) {
    private static final List<Outline> OUTLINES = read();
    /// Stands in the file for the invented country of `world/`, which has no number.
    private static final String INVENTED = "999";

    private record Outline(String code, int x, int y, String path) {}

    public record Disc(int x, int y, String radius, String people, boolean small) {}

    /// @param mapped whether the map has the country
    public record Line(String country, String href, String held, String people, boolean mapped) {}

    static WorldMap of(Frame frame, Texts texts, Contents contents) {
        record Country(String code, int held, int people) {}
        var countries = new ArrayList<Country>();
        Groups.sizes(contents, Facet.COUNTRIES).forEach(size -> {
            var group = new Group(Facet.COUNTRIES, size.getKey());
            countries.add(new Country(size.getKey(), Listings.held(contents, group), size.getValue()));
        });
        countries.sort(Comparator.comparingInt(Country::held).reversed().thenComparing(Country::code));
        int most = countries.stream().mapToInt(Country::held).max().orElse(1);
        var land = new StringBuilder();
        var discs = new ArrayList<Disc>();
        var lines = new ArrayList<Line>();
        OUTLINES.stream().filter(outline -> !outline.code().equals(INVENTED)).forEach(o -> land.append(o.path()));
        for (Country country : countries) {
            Optional<Outline> outline = outline(country.code());
            outline.filter(o -> o.code().equals(INVENTED)).ifPresent(o -> land.append(o.path()));
            outline.filter(o -> country.held() > 0).ifPresent(o -> discs.add(disc(o, country.held(), most, texts)));
            lines.add(new Line(
                    Facet.country(country.code(), texts.language()),
                    new Group(Facet.COUNTRIES, country.code()).path(1),
                    texts.number(country.held()),
                    texts.number(country.people()),
                    outline.isPresent()));
        }
        return new WorldMap(frame, land.toString(), discs, lines);
    }

    private static Disc disc(Outline outline, int held, int most, Texts texts) {
        double radius = Math.max(10, 60 * Math.sqrt((double) held / most));
        return new Disc(outline.x(), outline.y(), Chart.px(radius), texts.number(held), radius < 28);
    }

    private static Optional<Outline> outline(String country) {
        String code = number(country);
        return OUTLINES.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static String number(String country) {
        if (country.equals("xx")) {
            return INVENTED;
        }
        try {
            int number = Region.getInstance(country.toUpperCase(Locale.ROOT)).getNumericCode();
            return String.format(Locale.ROOT, "%03d", number);
        } catch (IllegalArgumentException noSuchCountry) {
            return "";
        }
    }

    private static List<Outline> read() {
        try (InputStream in = WorldMap.class.getResourceAsStream("/map/countries.txt")) {
            String text = new String(Objects.requireNonNull(in, "map").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(WorldMap::outlineOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline outlineOf(String line) {
        String[] parts = line.split(" ", 4);
        return new Outline(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
    }
}
