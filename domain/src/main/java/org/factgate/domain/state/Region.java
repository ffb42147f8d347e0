package org.factgate.domain.state;

/**
 * A region in the UN's M49 standard.
 *
 * @param name its English name
 * @param m49 its code
 */
public record Region(String name, String m49) {}
