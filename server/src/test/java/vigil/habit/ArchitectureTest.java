package vigil.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The layout is what ARCHITECTURE.md says it is.
class ArchitectureTest {
    /// A class as descriptors and signatures write it.
    private static final Pattern NAMED = Pattern.compile("L([a-z]\\w*(?:/\\w+)+(?:\\$\\w+)*)");

    private final List<ClassModel> core = Checkout.classes("core");
    private final List<ClassModel> server = Checkout.classes("server");
    private final ImportTable table = ImportTable.in(Checkout.read("ARCHITECTURE.md"), rooms(core));

    @Test
    void everyRoomHasARow() {
        assertEquals(
                List.of(),
                all().map(ArchitectureTest::room)
                        .distinct()
                        .filter(this::hasNoRow)
                        .sorted()
                        .toList());
    }

    @Test
    void theTableNamesNoRoomItDoesNotDescribe() {
        var named = new TreeSet<String>();
        table.rows().values().forEach(named::addAll);
        assertEquals(List.of(), named.stream().filter(this::hasNoRow).toList());
    }

    @Test
    void aRoomUsesOnlyWhatItsRowAllows() {
        var breaches = all().flatMap(model -> breaches(model, table))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void coreStandsOnTheJdkAlone() {
        var foreign = core.stream()
                .flatMap(model -> used(model)
                        .filter(name -> !name.matches("(vigil|java|org/jspecify/annotations)/.*"))
                        .map(name -> name(model) + " uses " + name))
                .sorted()
                .toList();
        assertEquals(List.of(), foreign);
    }

    @Test
    void aBreachIsSeen() {
        var strict = ImportTable.in("## Who may import whom\n```\nclaim   -\nledger  -\n```\n", Set.of());
        assertEquals(
                Set.of("claim"),
                core.stream()
                        .filter(model -> room(model).equals("ledger"))
                        .flatMap(model -> breaches(model, strict))
                        .map(breach -> breach.substring(breach.lastIndexOf(' ') + 1))
                        .collect(Collectors.toSet()));
    }

    private Stream<ClassModel> all() {
        return Stream.concat(core.stream(), server.stream());
    }

    private static Set<String> rooms(List<ClassModel> module) {
        return module.stream().map(ArchitectureTest::room).collect(Collectors.toSet());
    }

    private boolean hasNoRow(String room) {
        return !table.rows().containsKey(room);
    }

    private static Stream<String> breaches(ClassModel model, ImportTable table) {
        var own = room(model);
        var allowed = table.rows().getOrDefault(own, Set.of());
        return used(model)
                .filter(name -> name.startsWith("vigil/"))
                .map(name -> name.split("/")[1])
                .filter(room -> !room.equals(own) && !allowed.contains(room))
                .map(room -> name(model) + " may not use " + room);
    }

    private static String room(ClassModel model) {
        return name(model).split("/")[1];
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    /// Every class this one names, in code, in a signature or in an annotation.
    private static Stream<String> used(ClassModel model) {
        var names = new TreeSet<String>();
        for (var entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry named -> names.add(named.asInternalName());
                case Utf8Entry text ->
                    NAMED.matcher(text.stringValue()).results().forEach(found -> names.add(found.group(1)));
                default -> {}
            }
        }
        return names.stream().filter(name -> !name.startsWith("["));
    }
}
