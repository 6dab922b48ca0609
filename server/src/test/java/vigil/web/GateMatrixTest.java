package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.intake.WorkingDraft;
import vigil.team.Role;

/// Every route x role x compartment x kind of thing. What a role may not do is refused whatever is named; what somebody
/// may not see changes no byte of any page, and naming it is answered like naming what does not exist. The routes come
/// from the route list and the requests from the pages themselves, so a new route is in here or fails the test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateMatrixTest {
    private static final List<Set<String>> KEYS = List.of(Set.of(), Set.of("families"));
    private static final Pattern PARAMETER = Pattern.compile("[{<][a-z]+[}>]");
    /// Not things of the register: colleagues, whom everybody sees, files of the program, and what is public anyway.
    private static final Set<String> NO_RECORD =
            Set.of("{account}", "{file}", "{form}", "{language}", "<rest>", "<path>");

    private record Viewing(Role role, Set<String> keys, String cookie) {
        @Override
        public String toString() {
            return role + " " + keys;
        }
    }

    @TempDir
    static Path home;

    private House house;
    private final List<Viewing> viewings = new ArrayList<>();
    private String keeper = "";
    private Surface surface = new Surface(Set.of(), List.of());
    private final Map<String, String> before = new TreeMap<>();
    private Planted planted = new Planted(Map.of());

    @BeforeAll
    void plant() throws IOException {
        house = new House(home).fill();
        WorkingDraft open = Planted.draft(house);
        for (Role role : Role.values()) {
            for (Set<String> keys : KEYS) {
                viewings.add(new Viewing(role, keys, house.session(role, keys)));
            }
        }
        keeper = house.session(Role.KEEPER, Set.of(Planted.ROOM));
        String list = Planted.list(house, viewings.getLast().cookie());
        surface = Surface.of(house, viewings.getLast().cookie(), "/desk/lists/" + list);
        for (Viewing viewing : viewings) {
            for (String address : questions()) {
                before.put(viewing + " " + address, page(address, viewing.cookie()));
            }
        }
        planted = Planted.in(house, open);
        planted.kinds().put("list", new Planted.Kind(Set.of(list), Planted.list(house, keeper)));
    }

    @AfterAll
    void close() {
        house.close();
    }

    /// Every page, and every page asked for the hidden thing by its name.
    private Set<String> questions() {
        var all = new LinkedHashSet<>(surface.addresses());
        surface.addresses().stream()
                .map(address -> address.replaceAll("\\?.*", ""))
                .filter(address -> Surface.route(house, "GET", address)
                        .filter(route -> parameters(route).isEmpty())
                        .isPresent())
                .forEach(address -> all.add(address + "?q=" + Planted.WORD));
        return all;
    }

    private String page(String address, String cookie) throws IOException {
        return Told.of(house.client().get(address, cookie));
    }

    @Test
    void noPageShowsWhetherThereIsSomethingHidden() throws IOException {
        var leaks = new ArrayList<String>();
        for (Viewing viewing : viewings) {
            for (String address : questions()) {
                String now = page(address, viewing.cookie());
                if (!now.equals(before.get(viewing + " " + address))) {
                    leaks.add(viewing + " " + address);
                }
            }
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void whoHoldsTheKeySeesIt() throws IOException {
        var shown = new TreeSet<String>();
        var addresses = new LinkedHashSet<>(Surface.of(house, keeper).addresses());
        addresses.add("/desk/persons/" + planted.kinds().get("person").hidden());
        for (String address : addresses) {
            if (page(address, keeper).contains(Planted.WORD)) {
                shown.add(Surface.route(house, "GET", address).orElseThrow().path());
            }
        }
        for (String route : List.of("/desk", "/desk/persons", "/desk/persons/{person}", "/desk/drafts/{draft}")) {
            assertTrue(shown.contains(route), route + " does not show the hidden thing to its keeper: " + shown);
        }
    }

    /// A request that names one thing, and the same request with another name in its place.
    private record Naming(String method, String address, Surface.Sent form, String kind) {}

    /// Each identifier in each address and each field of what a page offers, one at a time.
    private Stream<Naming> namings(String name) {
        var asked = surface.addresses().stream()
                .flatMap(address -> renamed(address, name)
                        .map(to -> new Naming(
                                "GET", to.getValue(), new Surface.Sent(to.getValue(), Map.of()), to.getKey())));
        var sent = surface.forms().stream()
                .flatMap(form -> Stream.concat(
                        renamed(form.action(), name)
                                .map(to -> new Naming(
                                        "POST",
                                        to.getValue(),
                                        new Surface.Sent(to.getValue(), form.fields()),
                                        to.getKey())),
                        form.fields().entrySet().stream()
                                .flatMap(field -> renamed(field.getValue(), name)
                                        .map(to -> new Naming(
                                                "POST",
                                                form.action(),
                                                form.with(field.getKey(), to.getValue()),
                                                to.getKey())))));
        return Stream.concat(asked, sent);
    }

    private Stream<Map.Entry<String, String>> renamed(String text, String name) {
        return planted.kinds().entrySet().stream()
                .flatMap(kind -> kind.getValue().visible().stream()
                        .filter(text::contains)
                        .map(id -> Map.entry(
                                kind.getKey(),
                                text.replace(
                                        id,
                                        name.equals("hidden") ? kind.getValue().hidden() : absent(kind.getKey())))));
    }

    private static String absent(String kind) {
        return kind.equals("proposal") ? "0123456789abcdef" : "7zzzzzzzzzzzzzzzzzzzzzzzzz";
    }

    @Test
    void namingWhatIsHiddenIsNamingWhatIsNotThere() throws IOException {
        var hidden = namings("hidden").toList();
        var absent = namings("absent").toList();
        assertEquals(hidden.size(), absent.size());
        assertTrue(hidden.size() > 40, hidden.size() + " requests name something: too few");
        var remembered = Tables.of(home);
        var told = new ArrayList<String>();
        for (Viewing viewing : viewings) {
            for (int i = 0; i < hidden.size(); i++) {
                String one =
                        anonymous(send(hidden.get(i), viewing), hidden.get(i).kind());
                String other =
                        anonymous(send(absent.get(i), viewing), absent.get(i).kind());
                if (!one.equals(other)) {
                    told.add(viewing + " " + hidden.get(i) + "\n"
                            + one.lines().limit(1).toList()
                            + other.lines().limit(1).toList());
                }
            }
        }
        assertEquals(List.of(), told);
        assertEquals(remembered, Tables.of(home), "naming what is not there did something");
    }

    private String anonymous(String answer, String kind) {
        return answer.replace(planted.kinds().get(kind).hidden(), "ID").replace(absent(kind), "ID");
    }

    private String send(Naming naming, Viewing viewing) throws IOException {
        return naming.method().equals("GET")
                ? page(naming.address(), viewing.cookie())
                : Told.of(post(naming.form(), viewing.cookie()));
    }

    private RawAnswer post(Surface.Sent form, String cookie) throws IOException {
        return house.client()
                .post(form.action(), form.with("form", house.formToken(cookie)).body(), cookie);
    }

    @Test
    void aRoleDoesNothingThatIsNotItsOwn() throws IOException {
        var remembered = Tables.of(home);
        for (Surface.Sent form : surface.forms()) {
            Route route = Surface.route(house, "POST", form.action()).orElseThrow();
            for (Viewing viewing : viewings) {
                if (route.access()
                        .role()
                        .filter(needed -> !viewing.role().covers(needed))
                        .isPresent()) {
                    RawAnswer answer = post(form, viewing.cookie());
                    assertEquals(403, answer.status(), viewing + " " + form);
                    assertTrue(answer.text().contains("Not with your role"), viewing + " " + form);
                }
            }
        }
        assertEquals(remembered, Tables.of(home));
    }

    @Test
    void whoHasNotEnteredIsLedToTheDoorWhateverIsNamed() throws IOException {
        var answers = new TreeSet<String>();
        for (Route route : house.routes) {
            if (route.access() != Access.EVERYONE) {
                for (String id : ids()) {
                    String address = PARAMETER.matcher(route.path()).replaceAll(id);
                    RawAnswer answer = route.method().equals("GET")
                            ? house.client().get(address)
                            : house.client().post(address, "do=accept");
                    answers.add(Told.of(answer));
                }
            }
        }
        assertEquals(Set.of("303 /desk/enter\n"), answers);
    }

    private List<String> ids() {
        return planted.kinds().values().stream()
                .flatMap(kind ->
                        Stream.of(kind.hidden(), kind.visible().iterator().next(), absent("person")))
                .map(id -> id.replaceAll("[^a-z0-9]", "0"))
                .distinct()
                .toList();
    }

    /// What the pages never lead to is not tested above; and a part of an address that means nothing here is not
    /// either.
    @Test
    void everyRouteIsInHere() {
        var reached = new LinkedHashMap<String, Set<String>>();
        surface.addresses().forEach(address -> reach("GET", address, reached));
        surface.forms().forEach(form -> reach("POST", form.action(), reached));
        var missing = house.routes.stream()
                .filter(route -> !reached.containsKey(route.method() + " " + route.path()))
                .filter(route -> !NO_RECORD.containsAll(parameters(route))
                        || route.method().equals("POST"))
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertEquals(List.of(), missing, "no page leads there");
        var known = planted.kinds().values().stream()
                .flatMap(kind -> kind.visible().stream())
                .collect(Collectors.toSet());
        for (Route route : house.routes) {
            var values = reached.getOrDefault(route.method() + " " + route.path(), Set.of());
            boolean records = !NO_RECORD.containsAll(parameters(route));
            assertFalse(
                    records && values.stream().noneMatch(known::contains),
                    route.path() + ": this test does not know what it names; plant one of it");
        }
    }

    private static Set<String> parameters(Route route) {
        return PARAMETER
                .matcher(route.path())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private void reach(String method, String address, Map<String, Set<String>> reached) {
        Route route = Surface.route(house, method, address).orElseThrow();
        reached.computeIfAbsent(method + " " + route.path(), r -> new TreeSet<>())
                .addAll(List.of(
                        Objects.requireNonNull(address.replaceAll("\\?.*", "")).split("/")));
    }
}
