package vigil.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every package is under the null checker: one that is not marked would be skipped without a word.
class NullMarkedTest {
    @Test
    void everyPackageIsMarked() {
        var unmarked = new TreeSet<String>();
        classes().map(NullMarkedTest::folder).forEach(unmarked::add);
        classes().filter(NullMarkedTest::marks).map(NullMarkedTest::folder).forEach(unmarked::remove);
        assertEquals(List.of(), List.copyOf(unmarked));
    }

    private static Stream<ClassModel> classes() {
        return Stream.of("core", "server").flatMap(module -> Checkout.classes(module).stream());
    }

    private static String folder(ClassModel model) {
        var name = model.thisClass().asInternalName();
        return name.substring(0, name.lastIndexOf('/'));
    }

    private static boolean marks(ClassModel model) {
        return model.thisClass().asInternalName().endsWith("/package-info")
                && model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                        .flatMap(found -> found.annotations().stream())
                        .anyMatch(found -> found.className().equalsString("Lorg/jspecify/annotations/NullMarked;"));
    }
}
