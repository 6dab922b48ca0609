package vigil.search.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/// Something that finds people by name: ours, or a peer.
interface Engine {
    /// Identifiers of people, the best first.
    List<String> find(String words) throws IOException;

    /// CPU spent so far by what answers, in nanoseconds; here by the thread that asks.
    default long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
