package org.factgate.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An archive over a real store, on whose connections a statement fails when a test says so. */
public final class FaultyArchive {
    private FaultyArchive() {}

    /** Opens it with one connection; the next statement fails with what {@code next} holds, and takes it. */
    public static Archive open(Path store, AtomicReference<@Nullable Exception> next) {
        return Archive.open(store, 1, () -> failing(StoreConnection.open(store), next));
    }

    private static Connection failing(Connection connection, AtomicReference<@Nullable Exception> next) {
        return (Connection) Proxy.newProxyInstance(
                FaultyArchive.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Exception fault = method.getName().equals("prepareStatement") ? next.getAndSet(null) : null;
                    if (fault != null) {
                        throw fault;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
