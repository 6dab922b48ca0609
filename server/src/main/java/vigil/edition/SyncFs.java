package vigil.edition;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Linux `syncfs`: one call after which everything that was written to a file system is on its disk. For ten thousand
/// new files that takes a second, where asking for each of them takes a minute.
///
/// It is used only where it says truly whether that went well: since Linux 5.8. On any other system, and if it fails,
/// each file has to be asked for.
final class SyncFs {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int READ_ONLY = 0;

    private record Calls(MethodHandle open, MethodHandle syncfs, MethodHandle close) {}

    private static final Optional<Calls> CALLS = calls();

    private SyncFs() {}

    /// Whether all that was written to the file system of `folder` is on the disk now.
    static boolean of(Path folder) {
        return CALLS.isPresent() && sync(CALLS.get(), folder);
    }

    private static boolean sync(Calls calls, Path folder) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(folder.toAbsolutePath().toString());
            int descriptor = (int) calls.open().invokeExact(name, READ_ONLY);
            if (descriptor < 0) {
                return false;
            }
            int failed = (int) calls.syncfs().invokeExact(descriptor);
            int unclosed = (int) calls.close().invokeExact(descriptor);
            return failed == 0 && unclosed == 0;
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable never) { // the calls themselves throw nothing
            throw new IllegalStateException(never);
        }
    }

    @SuppressWarnings("restricted") // to call the system is restricted; the launcher allows it
    private static Optional<Calls> calls() {
        if (!System.getProperty("os.name").equals("Linux") || !isNewEnough(System.getProperty("os.version"))) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        var found = linker.defaultLookup();
        var one = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        var two = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        return found.find("open")
                .flatMap(open -> found.find("syncfs")
                        .flatMap(syncfs -> found.find("close")
                                .map(close -> new Calls(
                                        linker.downcallHandle(open, two, Linker.Option.firstVariadicArg(2)),
                                        linker.downcallHandle(syncfs, one),
                                        linker.downcallHandle(close, one)))));
    }

    static boolean isNewEnough(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major > 5 || major == 5 && Integer.parseInt(numbers.group(2)) >= 8;
    }
}
