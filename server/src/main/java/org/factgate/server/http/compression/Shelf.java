package org.factgate.server.http.compression;

import java.util.function.UnaryOperator;

/** Where a body is kept, so that what is made of it is made once. */
@FunctionalInterface
public interface Shelf {
    /** Puts another one in its place, if it is still there. */
    void replace(UnaryOperator<Body> change);
}
