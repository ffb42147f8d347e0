package org.factgate.server.call;

/** What a client sent, for an error message. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** The beginning of a text. */
    public static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
