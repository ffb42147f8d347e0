package org.factgate.domain.source;

import org.factgate.domain.paging.Catalogue;

/** All sources. */
public interface Sources extends Catalogue<Source, SourceFilter, Sources.Way> {
    /** No node has a paged list of sources. */
    enum Way {}
}
