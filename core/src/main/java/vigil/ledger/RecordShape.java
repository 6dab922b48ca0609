package vigil.ledger;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vigil.claim.Fact;

/// What a record type looks like in JSON: found out once, then used for every record of it.
///
/// @param members what is written, in the order of canonical JSON; a fact has its kind among them
/// @param entryMembers the same for an entry of the ledger, which says what kind of entry it is
/// @param parts what is read, in the order of the constructor
record RecordShape(List<Member> members, List<Member> entryMembers, List<RecordPart> parts, MethodHandle constructor) {
    private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();

    /// Something written: what a component holds, or, without an accessor, always the same word.
    ///
    /// @param key the name as it stands in JSON, with its colon
    record Member(
            String name,
            String key,
            @Nullable MethodHandle accessor,
            @Nullable String word) {
        static Member part(RecordComponent component) {
            return new Member(component.getName(), key(component.getName()), RecordShape.accessor(component), null);
        }

        static Member kind(String name, Class<?> type) {
            return new Member(name, key(name), null, type.getSimpleName());
        }

        /// Names in Java need no escapes.
        private static String key(String name) {
            return '"' + name + "\":";
        }

        @Nullable
        Object of(Record record) {
            return accessor == null ? word : call(accessor, record);
        }
    }

    static RecordShape of(Class<?> type) {
        @Nullable RecordShape known = SHAPES.get(type);
        return known == null ? SHAPES.computeIfAbsent(type, RecordShape::shape) : known;
    }

    /// The record with these parts, or what its constructor throws.
    Object make(@Nullable Object[] values) {
        return call(constructor, values);
    }

    private static RecordShape shape(Class<?> type) {
        var members = new ArrayList<Member>();
        var parts = new ArrayList<RecordPart>();
        Set<String> optional = NullableParts.of(type);
        for (RecordComponent component : type.getRecordComponents()) {
            members.add(Member.part(component));
            parts.add(RecordPart.of(component, optional.contains(component.getName())));
        }
        if (Fact.class.isAssignableFrom(type)) {
            members.add(Member.kind("kind", type));
        }
        var entryMembers = new ArrayList<>(members);
        entryMembers.add(Member.kind("entry", type));
        return new RecordShape(sorted(members), sorted(entryMembers), List.copyOf(parts), constructor(type));
    }

    /// String orders by UTF-16 units, as RFC 8785 asks.
    private static List<Member> sorted(List<Member> members) {
        return members.stream().sorted(Comparator.comparing(Member::name)).toList();
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(MethodHandle handle, Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
