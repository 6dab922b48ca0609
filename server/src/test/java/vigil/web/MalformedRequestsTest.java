package vigil.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.team.Role;

/// Ten thousand requests that make no sense, made from the route list and from the forms of the pages by somebody who
/// has
/// every right: none is a fault of ours, and none does anything.
class MalformedRequestsTest {
    private static final int REQUESTS = 10_000;
    private static final Pattern PARAMETER = Pattern.compile("[{<][a-z]+[}>]");
    /// Fields that take one of a few values: anything else has to be refused before something is done.
    private static final Set<String> OF_A_FEW =
            Set.of("do", "seen", "plan", "kind", "role", "visibility", "token", "credential", "passkey", "to");
    private static final List<String> NONSENSE = List.of(
            "",
            "0",
            "-1",
            "99999999999999999999",
            "null",
            "undefined",
            "NaN",
            "true",
            "[]",
            "{}",
            "' OR 1=1 --",
            "\"><script>alert(1)</script>",
            "../../../etc/passwd",
            "..\\..\\keys.db",
            "${jndi:ldap://x}",
            "%",
            "%zz",
            "%00",
            "\u0000",
            "\r\nSet-Cookie: a=b",
            "\uD83D\uDE00",
            "\u202Eabc",
            "a".repeat(9_000),
            "0".repeat(26),
            "7zzzzzzzzzzzzzzzzzzzzzzzzz",
            "sealed:witnesses",
            "sealed:",
            "__proto__",
            "1e309",
            "٣",
            "Ⅳ",
            "\uFFFF");
    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get", "CONNECT");
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "text/plain; charset=nonsense",
            ";",
            "");

    @TempDir
    Path home;

    private final long seed = Long.getLong("seed", 20261125);
    private final Random random = new Random(seed);

    @Test
    void noneIsAFaultAndNoneDoesAnything() throws IOException {
        try (var house = new House(home).fill()) {
            Planted.in(house, Planted.draft(house));
            String cookie = house.session(Role.KEEPER, Set.of(Planted.ROOM));
            Surface surface = Surface.of(house, cookie);
            var remembered = Tables.of(home);
            var wrong = new ArrayList<String>();
            var statuses = new TreeMap<Integer, Integer>();
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = request(house, surface, cookie, i);
                int status = house.client().send(request).status();
                statuses.merge(status, 1, Integer::sum);
                boolean form = new String(request, 0, 5, StandardCharsets.US_ASCII).equals("POST ");
                if (status >= 500 || form && status < 400 && status != 303) {
                    wrong.add(i + " " + status + " " + new String(request, StandardCharsets.UTF_8));
                }
            }
            System.out.println("seed " + seed + ", answers " + statuses);
            assertEquals(List.of(), wrong, "seed " + seed);
            assertTrue(statuses.keySet().containsAll(Set.of(400, 403, 404, 405, 422)), statuses.toString());
            assertEquals(remembered, Tables.of(home), "seed " + seed);
        }
    }

    private byte[] request(House house, Surface surface, String cookie, int i) {
        return switch (i % 5) {
            case 0 -> garbledAddress(house, cookie);
            case 1 -> garbledQuery(house, surface, cookie);
            case 2, 3 -> garbledForm(house, surface, cookie);
            default -> garbledBody(house, cookie);
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// Nonsense as it is, or escaped as a browser would.
    private String nonsense() {
        String text = any(NONSENSE);
        return random.nextBoolean()
                ? java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                : text.replaceAll("[\\r\\n ]", "+");
    }

    private byte[] garbledAddress(House house, String cookie) {
        Route route = any(house.routes);
        String path = PARAMETER
                .matcher(route.path())
                .replaceAll(found -> Matcher.quoteReplacement(nonsense().replace("?", "")));
        String address = random.nextInt(4) == 0 ? path + "/" + nonsense() : path;
        return head(house, any(METHODS), address, cookie, "").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] garbledQuery(House house, Surface surface, String cookie) {
        String page = any(List.copyOf(surface.addresses())).replaceAll("\\?.*", "");
        String name = any(List.of("q", "edit", "add", "lang", "recorded", "token", "page", "as", "from", nonsense()));
        return head(house, "GET", page + "?" + name + "=" + nonsense(), cookie, "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A form as a page offers it, with one value that cannot be; where any value can, without the word of the session.
    private byte[] garbledForm(House house, Surface surface, String cookie) {
        Surface.Sent form = any(surface.forms());
        var fields = new LinkedHashMap<>(form.fields());
        fields.replaceAll((name, value) -> name.equals("form") ? house.formToken(cookie) : value);
        var few = fields.keySet().stream().filter(OF_A_FEW::contains).toList();
        if (few.isEmpty()) {
            fields.put("form", any(NONSENSE));
        } else {
            few.forEach(field -> fields.put(field, any(NONSENSE)));
        }
        String body = new Surface.Sent(form.action(), fields).body();
        return post(
                house,
                form.action(),
                cookie,
                "application/x-www-form-urlencoded",
                body.getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes that are no form, under any name.
    private byte[] garbledBody(House house, String cookie) {
        Route route = any(house.routes.stream()
                .filter(each -> each.method().equals("POST"))
                .toList());
        String path = PARAMETER.matcher(route.path()).replaceAll("7zzzzzzzzzzzzzzzzzzzzzzzzz");
        byte[] body = new byte[random.nextInt(600)];
        random.nextBytes(body);
        return post(house, path, cookie, any(TYPES), body);
    }

    private static byte[] post(House house, String path, String cookie, String type, byte[] body) {
        var out = new ByteArrayOutputStream();
        String lines = "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n";
        out.writeBytes(head(house, "POST", path, cookie, lines).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static String head(House house, String method, String address, String cookie, String lines) {
        return method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + house.server.port()
                + "\r\nConnection: close\r\n" + cookie + "\r\n" + lines + "\r\n";
    }
}
