package vigil.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The file system fails under a command, at every call in turn: the disk fails there, it is full there, the process is
/// killed there. What was acknowledged is held, what was not is whole or absent, and the next try goes on.
/// In the ordinary tests a few of the calls. `./vigil test --faults` takes all for which there is time, and those first
/// that
/// are not like one before: a call of another name, or in another kind of file. ([KilledAnywhereTest] has the kills.)
class FaultsTest {
    private static final int POINTS = Integer.getInteger("vigil.faults.points", 4);
    private static final int SECONDS = Integer.getInteger("vigil.faults.seconds", 60);
    private static final int HANDS = Runtime.getRuntime().availableProcessors();

    private enum Fault {
        DISK_FAILS("error=EIO"),
        DISK_FULL("error=ENOSPC"),
        KILLED("signal=SIGKILL");

        private final String how;

        Fault(String how) {
            this.how = how;
        }
    }

    /// One fault at one call.
    private record Point(String call, int nth, Fault fault, String place) {
        String kind() {
            return call + fault + place;
        }
    }

    @TempDir
    Path temp;

    private FaultHome homes;
    private final AtomicInteger injected = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();

    @BeforeEach
    void register() throws Exception {
        Straced.require();
        homes = new FaultHome(temp);
    }

    @ParameterizedTest
    @EnumSource
    void nothingAcknowledgedIsLostAndNothingIsHalfDone(FaultHome.Act act) throws Exception {
        Path done = homes.fresh();
        List<Point> all;
        try (var child = new Straced()) {
            warm(child, act);
            all = points(child.record(temp.resolve("calls"), done, homes.line(act, done)));
        }
        assertTrue(all.size() > 100, "strace saw nothing");
        long whole = FaultHome.size(done) - FaultHome.size(homes.fresh());
        Queue<Point> points = new ConcurrentLinkedQueue<>(all.subList(0, Math.min(POINTS, all.size())));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var work = new ArrayList<Future<Integer>>();
            for (int i = 0; i < Math.min(HANDS, points.size()); i++) {
                Path log = temp.resolve("log-" + i);
                work.add(hands.submit(inject(act, points, whole, end, log)));
            }
            for (var each : work) {
                each.get();
            }
        }
        long kinds = all.stream().map(Point::kind).distinct().count();
        System.out.printf(
                "%s: %d of %d faults injected (%d kinds of call), acknowledged all the same %d,"
                        + " opened and checked in at most %d ms%n",
                act, injected.get(), all.size(), kinds, acknowledged.get(), slowest.get() / 1_000_000);
    }

    private Callable<Integer> inject(FaultHome.Act act, Queue<Point> points, long whole, long end, Path log) {
        return () -> {
            Straced child = new Straced();
            try {
                warm(child, act);
                for (Point point = points.poll(); point != null && end - System.nanoTime() > 0; point = points.poll()) {
                    if (!child.isAlive()) {
                        child.close();
                        child = new Straced();
                        warm(child, act);
                    }
                    Path copy = homes.fresh();
                    int code = child.failing(point.call, point.nth, point.fault.how, log, homes.line(act, copy));
                    look(act, copy, whole, code == 0, act + " " + point);
                    FaultHome.delete(copy);
                }
            } finally {
                child.close();
            }
            return 0;
        };
    }

    private void look(FaultHome.Act act, Path copy, long whole, boolean said, String what) throws Exception {
        long begun = System.nanoTime();
        homes.sound(act, copy, whole, said, what);
        slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        // what goes on after one fault in ten goes on after its neighbours
        if (injected.getAndIncrement() % 10 < 3) {
            homes.goesOn(act, copy, what);
        }
        if (said) {
            acknowledged.incrementAndGet();
        }
    }

    /// So that the classes are there: what fails is to be the command, not the loading of Java.
    private void warm(Straced child, FaultHome.Act act) throws Exception {
        Path copy = homes.fresh();
        assertEquals(0, child.run(homes.line(act, copy)), "it has to go well when nothing fails");
        FaultHome.delete(copy);
    }

    /// Every fault at every call, the first of each kind before the second of any. What cannot fill a disk is not told
    /// that it is full, and one call of each kind is a real kill.
    private static List<Point> points(List<Recording.Call> calls) {
        var kinds = new TreeMap<String, Deque<Point>>();
        for (Recording.Call call : calls) {
            for (Fault fault : Fault.values()) {
                var point = new Point(call.name(), call.nth(), fault, call.place());
                var alike = kinds.computeIfAbsent(point.kind(), _ -> new ArrayDeque<>());
                if (wanted(call, fault, alike)) {
                    alike.add(point);
                }
            }
        }
        var points = new LinkedHashSet<Point>();
        while (kinds.values().removeIf(Deque::isEmpty) || !kinds.isEmpty()) {
            kinds.values().stream().filter(alike -> !alike.isEmpty()).forEach(alike -> points.add(alike.remove()));
        }
        return List.copyOf(points);
    }

    private static boolean wanted(Recording.Call call, Fault fault, Deque<Point> alike) {
        return !call.name().equals("lseek")
                && switch (fault) {
                    case DISK_FAILS -> true;
                    case DISK_FULL -> call.writes();
                    case KILLED -> call.writes() && alike.isEmpty();
                };
    }
}
