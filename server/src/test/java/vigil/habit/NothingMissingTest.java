package vigil.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/// What is handed on has every class that our own classes name: tests run with more on the class path than a user has.
class NothingMissingTest {
    @Test
    void ourClassesNeedNothingThatIsNotHandedOn() {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        var path = Checkout.read("server/target/runtime.classpath").strip();
        String root = Checkout.root().toString();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(out, out, "--multi-release", "25", "--missing-deps", "-cp", path, root + "/server/target/classes");
        assertEquals(0, code, said.toString());
        assertEquals("", said.toString().strip());
    }
}
