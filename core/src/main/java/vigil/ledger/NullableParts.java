package vigil.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.util.Set;
import java.util.stream.Collectors;

/// Which components of a record may be absent: those marked `@Nullable`. Read from the class file,
/// because reflection hides an annotation whose own class is not there, and nothing but the JDK is.
final class NullableParts {
    private static final String NULLABLE = "Lorg/jspecify/annotations/Nullable;";

    private NullableParts() {}

    static Set<String> of(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no class file for " + type);
            }
            return ClassFile.of().parse(in.readAllBytes()).findAttribute(Attributes.record()).stream()
                    .flatMap(record -> record.components().stream())
                    .filter(NullableParts::isNullable)
                    .map(component -> component.name().stringValue())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.findAttribute(Attributes.runtimeVisibleTypeAnnotations()).stream()
                .flatMap(found -> found.annotations().stream())
                .anyMatch(found -> found.annotation().className().equalsString(NULLABLE));
    }
}
