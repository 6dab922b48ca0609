package vigil.web;

/// One address of the server. `GET` stands for `HEAD` too.
///
/// @param path segments in braces are parameters, `<rest>` takes everything that is left
/// @param says what it is for, one clause; becomes the table in docs
public record Route(String method, String path, Access access, String says, Action action) {
    public static Route get(String path, Access access, String says, Action action) {
        return new Route("GET", path, access, says, action);
    }

    public static Route post(String path, Access access, String says, Action action) {
        return new Route("POST", path, access, says, action);
    }

    /// A line of the table in docs.
    public String row() {
        return "| `" + method + " " + path + "` | " + access.word() + " | " + says + " |";
    }
}
