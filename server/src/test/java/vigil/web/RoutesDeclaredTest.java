package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server answers what the route list declares, and nothing more.
class RoutesDeclaredTest {
    @TempDir
    Path home;

    @Test
    void whatIsRegisteredIsDeclared() {
        try (var house = new House(home)) {
            var declared = new TreeSet<String>();
            house.routes.forEach(route -> {
                declared.add(route.method() + " " + route.path());
                if (route.method().equals("GET")) {
                    declared.add("HEAD " + route.path());
                }
            });
            assertEquals(declared, new TreeSet<>(house.server.registered()));
            assertEquals(declared.size(), house.server.registered().size(), "a route is declared twice");
        }
    }
}
