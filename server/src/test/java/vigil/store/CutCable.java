package vigil.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A cable to a server on this machine that can be cut: every connection through it breaks, new ones come through.
final class CutCable implements AutoCloseable {
    private final ServerSocket door;
    private final int to;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    CutCable(int to) throws IOException {
        this.to = to;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket in = door.accept();
                sockets.add(in);
                Socket out = new Socket(InetAddress.getLoopbackAddress(), to);
                sockets.add(out);
                Thread.ofVirtual().start(() -> pump(in, out));
                Thread.ofVirtual().start(() -> pump(out, in));
            } catch (IOException nobodyThere) {
                cut();
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // both ends are closed
        }
        sockets.remove(from);
        sockets.remove(to);
    }

    void cut() {
        for (Socket socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException closed) {
                // it was closed already
            }
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
