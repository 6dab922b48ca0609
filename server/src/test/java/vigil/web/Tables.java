package vigil.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a home remembers: every row of every table of every database in it.
final class Tables {
    private Tables() {}

    static Map<String, List<String>> of(Path home) {
        var all = new TreeMap<String, List<String>>();
        try (var files = Files.walk(home)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".db")).toList()) {
                read(file, home.relativize(file).toString(), all);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void read(Path file, String name, Map<String, List<String>> all) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String table : rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
                all.put(name + " " + table, rows(connection, "SELECT * FROM \"" + table + "\""));
            }
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = rows.getBytes(i);
                    row.append(i == 1 ? "" : "|")
                            .append(bytes == null ? "" : new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
                }
                found.add(row.toString());
            }
            return found;
        }
    }
}
