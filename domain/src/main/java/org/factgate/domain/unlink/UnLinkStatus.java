package org.factgate.domain.unlink;

/** How a link with the United Nations stands on a day. */
public enum UnLinkStatus {
    PLANNED,
    UNDER_WAY,
    HELD,
    ADOPTED,
    IN_EFFECT,
    EXPIRED
}
