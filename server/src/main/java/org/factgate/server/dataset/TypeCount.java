package org.factgate.server.dataset;

/**
 * How many records of a type there are.
 *
 * @param typeName the name of the type in the SDL
 * @param count how many
 */
public record TypeCount(String typeName, int count) {}
