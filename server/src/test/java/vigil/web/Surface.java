package vigil.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Everything one person at the desk can ask for and send: found by following every link, and by taking every form as
/// it
/// stands on a page.
///
/// @param addresses pages, a few for each route
/// @param forms as they would be sent by each of their buttons
record Surface(Set<String> addresses, List<Sent> forms) {
    private static final int OF_ONE_ROUTE = 3;
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+\\}");

    /// A form as a browser sends it.
    record Sent(String action, Map<String, String> fields) {
        String body() {
            return fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        Sent with(String field, String value) {
            var more = new LinkedHashMap<>(fields);
            more.put(field, value);
            return new Sent(action, more);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Surface of(House house, String cookie, String... unlinked) throws IOException {
        String invited = "/desk/join?token=" + house.invitation();
        var open = new ArrayDeque<>(List.of("/desk", "/desk/team", "/desk/you", "/desk/enter", invited));
        open.addAll(List.of(unlinked));
        var seen = new LinkedHashSet<String>();
        var ofRoute = new HashMap<String, Integer>();
        var forms = new LinkedHashMap<String, Sent>();
        for (String shownByScriptsAlone : List.of("/desk/you/passkeys", "/desk/you/passkeys/remove")) {
            var fields = Map.of("form", "", "credential", "", "passkey", "");
            forms.put(shownByScriptsAlone, new Sent(shownByScriptsAlone, fields));
        }
        shownForPairsAlone(house).forEach(form -> forms.put(form.action(), form));
        var word = Map.of("form", "", "do", "confirm", "token", "none");
        var typed = Map.of("form", "", "place", "/desk/source", "typed", "half a word");
        forms.put("/desk/typed", new Sent("/desk/typed", typed));
        forms.put("/desk/publish/confirm", new Sent("/desk/publish/confirm", word));
        forms.put("/desk/publish/later", new Sent("/desk/publish/later", Map.of("form", "")));
        forms.put("/desk/mirrors", new Sent("/desk/mirrors", Map.of("form", "")));
        forms.put("/desk/publish/expired", new Sent("/desk/publish/expired", Map.of("form", "")));
        while (!open.isEmpty()) {
            String address = open.poll();
            String kind = route(house, "GET", address).map(Route::path).orElse("?") + " " + fields(address);
            if (seen.contains(address) || ofRoute.merge(kind, 1, Integer::sum) > OF_ONE_ROUTE) {
                continue;
            }
            seen.add(address);
            RawAnswer answer = house.client().get(address, cookie);
            if (!answer.header("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            var page = Jsoup.parse(answer.text());
            for (Element link : page.select("a[href], form[method=get]")) {
                String to = link.hasAttr("href") ? link.attr("href") : asked(link);
                to = to.startsWith("?") ? address.replaceAll("\\?.*", "") + to : to;
                if (to.startsWith("/desk")) {
                    open.add(to.replaceAll("#.*", ""));
                }
            }
            page.select("form[method=post]").forEach(form -> take(form, address, forms));
        }
        return new Surface(seen, List.copyOf(forms.values()));
    }

    private static List<Sent> shownForPairsAlone(House house) {
        var people = house.desk.register().people().stream()
                .map(person -> person.id().text())
                .limit(2)
                .toList();
        String one = people.getFirst();
        String other = people.getLast();
        return List.of(
                new Sent("/desk/same", Map.of("form", "", "do", "apart", "reason", "no", "one", one, "other", other)),
                new Sent(
                        "/desk/persons/" + one + "/same",
                        Map.of("form", "", "do", "join", "reason", "no", "seen", "none", "other", other)));
    }

    /// A form that only asks, with the last of each choice.
    private static String asked(Element form) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[name], select[name]").forEach(field -> fields.put(field.attr("name"), value(field)));
        return form.attr("action").replaceAll("[?#].*", "") + "?" + new Sent("", fields).body();
    }

    private static String fields(String address) {
        return address.replaceFirst("^[^?]*\\??", "").replaceAll("=[^&]*", "");
    }

    private static void take(Element form, String address, Map<String, Sent> forms) {
        String action = form.hasAttr("action") ? form.attr("action") : address;
        var fields = new LinkedHashMap<String, String>();
        var belonging = new ArrayList<>(form.select("input[name], select[name], textarea[name]"));
        if (!form.id().isEmpty()) {
            belonging.addAll(form.root().select("[form=" + form.id() + "][name]"));
        }
        belonging.forEach(field -> fields.put(field.attr("name"), value(field)));
        var buttons = form.select("button[name]");
        if (buttons.isEmpty()) {
            forms.putIfAbsent(action + fields.keySet(), new Sent(action, fields));
        }
        for (Element button : buttons) {
            var sent = new Sent(action, fields).with(button.attr("name"), button.attr("value"));
            forms.putIfAbsent(action + fields.keySet() + button.attr("value"), sent);
        }
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "select" -> {
                Element chosen = field.selectFirst("option[selected]");
                Element last = field.select("option").last();
                yield chosen != null ? chosen.attr("value") : last == null ? "" : last.attr("value");
            }
            case "textarea" -> field.text();
            default -> field.attr("value");
        };
    }

    /// The first route that fits is the one that answers.
    static Optional<Route> route(House house, String method, String address) {
        String path = address.replaceAll("[?#].*", "");
        return house.routes.stream()
                .filter(route -> route.method().equals(method) && path.matches(pattern(route)))
                .findFirst();
    }

    private static String pattern(Route route) {
        return PARAMETER.matcher(route.path()).replaceAll("[^/]+").replaceAll("<[a-z]+>", ".+");
    }
}
