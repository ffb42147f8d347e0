package org.factgate.server.http.request;

import java.util.Locale;

/** How much a client likes something, 0 for not at all, 1 for most (RFC 9110, section 12.4.2). */
public final class Weight {
    private Weight() {}

    /**
     * The weight among the parameters of a choice, which is 1 where there is none.
     *
     * @param parameters such as {@code ;q=0.5}
     */
    public static double among(String parameters) {
        double weight = 1;
        if (!parameters.isEmpty()) {
            for (String parameter : parameters.split(";", -1)) {
                weight = or(weight, parameter);
            }
        }
        return weight;
    }

    /** The weight that a parameter gives; the former one if it is another parameter. */
    static double or(double former, String parameter) {
        String trimmed = parameter.trim().toLowerCase(Locale.ROOT);
        return trimmed.startsWith("q=") ? parse(trimmed.substring(2).trim()) : former;
    }

    /** What is no number is no liking. */
    private static double parse(String text) {
        try {
            double weight = Double.parseDouble(text);
            return weight > 0 ? Math.min(weight, 1) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
