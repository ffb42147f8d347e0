package org.factgate.server.options;

/**
 * The values that a setting may have.
 *
 * @param least the least
 * @param most the greatest
 */
record Range(int least, int most) {
    /** The value, if it is one of them. */
    int check(String setting, int value) {
        if (value < least || value > most) {
            throw new InvalidSettingException(setting + " is " + value + ", expected " + least + " to " + most);
        }
        return value;
    }
}
