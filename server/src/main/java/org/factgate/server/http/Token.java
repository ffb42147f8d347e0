package org.factgate.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.factgate.server.http.document.Hash;
import org.jspecify.annotations.Nullable;

/** A secret that an operator shares with those who may steer the server (RFC 6750). It is kept as a hash, and printed by nobody. */
public final class Token {
    /** Fewer can be guessed. */
    public static final int LEAST_CHARACTERS = 16;

    private static final String SCHEME = "bearer ";

    private final byte[] hash;

    private Token(byte[] hash) {
        this.hash = hash;
    }

    /** A token of {@link #LEAST_CHARACTERS} characters or more. */
    public static Token of(String secret) {
        if (secret.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("the token is shorter than " + LEAST_CHARACTERS + " characters");
        }
        return new Token(hash(secret));
    }

    /** Whether a header {@code Authorization} gives it; the time that this takes tells nothing of it. */
    boolean isGivenBy(@Nullable String authorization) {
        return authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && MessageDigest.isEqual(
                        hash, hash(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] hash(String secret) {
        return Hash.of(secret).getBytes(StandardCharsets.US_ASCII);
    }
}
