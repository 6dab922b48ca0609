package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who guesses is known behind a proxy of our own, and nobody can pretend to be somebody else.
class CallerTest {
    private static final List<String> PROXIES = List.of("127.0.0.1", "::1", "10.0.0.7");

    private static String source(String address, String forwarded) {
        return Caller.source(address, forwarded, PROXIES);
    }

    @Test
    void withoutAProxyOfOursTheHeaderIsOnlyWords() {
        assertEquals("203.0.113.9", source("203.0.113.9", "198.51.100.1"));
        assertEquals("127.0.0.1", Caller.source("127.0.0.1", "198.51.100.1", List.of()));
    }

    @Test
    void whoCalledOurProxyIsTheCaller() {
        assertEquals("198.51.100.1", source("127.0.0.1", "198.51.100.1"));
        assertEquals("198.51.100.1", source("[::1]", "198.51.100.1:40312"));
        assertEquals("198.51.100.1", source("0:0:0:0:0:0:0:1", "198.51.100.1, 10.0.0.7"));
    }

    @Test
    void whatTheCallerWroteThemselvesIsNotBelieved() {
        assertEquals("198.51.100.1", source("127.0.0.1", "192.0.2.66, 198.51.100.1"));
        assertEquals("127.0.0.1", source("127.0.0.1", "192.0.2.66, nonsense"));
        assertEquals("127.0.0.1", source("127.0.0.1", ""));
    }

    @Test
    void aHouseholdIsOneSource() {
        assertEquals(source("2001:db8:1:2:3:4:5:6", ""), source("127.0.0.1", "[2001:db8:1:2:ffff::9]:443"));
    }
}
