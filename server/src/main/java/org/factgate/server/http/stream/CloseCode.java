package org.factgate.server.http.stream;

/** The codes with which a socket is closed (graphql-transport-ws; RFC 6455, section 7.4). */
enum CloseCode {
    GOING_AWAY(1001),
    POLICY_VIOLATION(1008),
    TRY_AGAIN_LATER(1013),
    INVALID_MESSAGE(4400),
    UNAUTHORIZED(4401),
    SUBPROTOCOL_NOT_ACCEPTABLE(4406),
    INITIALISATION_TIMEOUT(4408),
    SUBSCRIBER_EXISTS(4409),
    TOO_MANY_INITIALISATIONS(4429);

    private final short number;

    CloseCode(int number) {
        this.number = (short) number;
    }

    short number() {
        return number;
    }
}
