package vigil.app;

/// What can be set, all of it. There is no file yet: commands set what they offer as options.
///
/// @param name what the register calls itself at the head of every page
/// @param address the address the site and the desk listen on; anything but loopback shows the desk's
///     sign-in page to others on the network
/// @param port the port, 0 for any that is free
public record Settings(String name, String address, int port) {
    public static final Settings DEFAULT = new Settings("Vigil", "127.0.0.1", 8080);
}
