package org.factgate.domain.unlink;

/** The kinds of link with the United Nations. */
public enum UnLinkKind {
    OBSERVER_STATUS,
    JOINT_DECLARATION,
    MEMORANDUM,
    PROTOCOL,
    RESOLUTION,
    PARTICIPATION,
    JOINT_EVENT,
    CONSULTATION,
    SUPPORT
}
