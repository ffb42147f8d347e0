package org.factgate.server.engine.levels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects whose fields are due, like ones together. */
final class Level {
    private Map<Selection, Group> groups = new LinkedHashMap<>();

    /**
     * An object whose fields are due from now on.
     *
     * @param source what they are taken from
     */
    void add(Selection selection, ResponseObject object, Object source) {
        Group group = groups.computeIfAbsent(selection, Group::new);
        group.objects.add(object);
        group.sources.add(source);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** What is due; it is not any more. */
    Collection<Group> take() {
        Collection<Group> due = groups.values();
        groups = new LinkedHashMap<>();
        return due;
    }

    /** Objects that have the same selection, with their sources. */
    static final class Group {
        private final Selection selection;
        private final List<ResponseObject> objects = new ArrayList<>();
        private final List<Object> sources = new ArrayList<>();

        private Group(Selection selection) {
            this.selection = selection;
        }

        Selection selection() {
            return selection;
        }

        int size() {
            return objects.size();
        }

        ResponseObject object(int index) {
            return objects.get(index);
        }

        Object source(int index) {
            return sources.get(index);
        }
    }
}
