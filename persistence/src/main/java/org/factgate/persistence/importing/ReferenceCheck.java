package org.factgate.persistence.importing;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every id that is referred to exists and belongs to a record of a kind that can stand there. */
final class ReferenceCheck implements RecordCheck {
    @Override
    public void check(Entry entry, Dataset dataset, Problems problems) {
        check(dataset, entry.file(), entry.kind().shape(), entry.fields(), problems);
    }

    static void check(Dataset dataset, String file, Shape shape, Value.Mapping fields, Problems problems) {
        shape.forEachScalar(fields, (key, scalar) -> {
            Form.Reference reference = reference(key.form());
            if (reference != null) {
                check(dataset, file, key.name(), reference, scalar, problems);
            }
        });
    }

    private static Form.@Nullable Reference reference(Form form) {
        return switch (form) {
            case Form.Reference reference -> reference;
            case Form.Items(Form.Reference reference) -> reference;
            default -> null;
        };
    }

    private static void check(
            Dataset dataset,
            String file,
            String key,
            Form.Reference reference,
            Value.Scalar scalar,
            Problems problems) {
        Kind target = dataset.kindOf(scalar.content().toString());
        if (target == null) {
            // of a file that could not be read nobody knows what it holds
            if (dataset.hasRead(reference.types().stream().map(Kind::of).collect(Collectors.toSet()))) {
                problems.add(
                        file,
                        scalar.line(),
                        key + ": the id \"" + scalar.content() + "\" is unknown, expected " + reference.expected());
            }
        } else if (!reference.types().contains(target.type())) {
            problems.add(
                    file,
                    scalar.line(),
                    key + ": \"" + scalar.content() + "\" is a record of " + target.file() + ", expected "
                            + reference.expected());
        }
    }
}
