package org.factgate.server.limits;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.IntValue;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Declares {@code @listSize} on the lists of an SDL that do not declare it themselves, so that the printed schema tells it of each: on fields
 * with {@code first} and {@code last}, and on plain lists of objects, which are short by nature.
 */
public final class ListSizes {
    private static final int SHORT_LIST = 5;

    private final int pageSize;
    private final Set<String> objects;

    private ListSizes(Document sdl, int pageSize) {
        this.pageSize = pageSize;
        this.objects = sdl.getDefinitions().stream()
                .filter(type -> type instanceof ObjectTypeDefinition || type instanceof InterfaceTypeDefinition)
                .map(type -> ((graphql.language.TypeDefinition<?>) type).getName())
                .collect(Collectors.toSet());
    }

    /**
     * Declares them.
     *
     * @param pageSize the size of a page where no argument says it
     */
    public static Document declare(Document sdl, int pageSize) {
        ListSizes sizes = new ListSizes(sdl, pageSize);
        Document.Builder document = Document.newDocument();
        sdl.getDefinitions().forEach(definition -> document.definition(sizes.declare(definition)));
        return document.build();
    }

    // an extension is a definition too, so it comes first
    private Definition<?> declare(Definition<?> definition) {
        return switch (definition) {
            case ObjectTypeExtensionDefinition extension ->
                extension.transformExtension(type -> type.fieldDefinitions(fields(extension.getFieldDefinitions())));
            case ObjectTypeDefinition object ->
                isPage(object)
                        ? object
                        : object.transform(type -> type.fieldDefinitions(fields(object.getFieldDefinitions())));
            case InterfaceTypeDefinition face ->
                face.transform(type -> type.definitions(fields(face.getFieldDefinitions())));
            default -> definition;
        };
    }

    /** Its lists are sized by the field that it is the value of. */
    private static boolean isPage(ObjectTypeDefinition object) {
        return object.getFieldDefinitions().stream()
                .anyMatch(field -> field.getName().equals("pageInfo"));
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream().map(this::declare).toList();
    }

    private FieldDefinition declare(FieldDefinition field) {
        if (!field.getDirectives("listSize").isEmpty()) {
            return field;
        }
        if (hasArgument(field, "first") && hasArgument(field, "last")) {
            return field.transform(sized -> sized.directive(page()));
        }
        return isListOfObjects(field.getType()) ? field.transform(sized -> sized.directive(shortList())) : field;
    }

    private static boolean hasArgument(FieldDefinition field, String name) {
        return field.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals(name));
    }

    private boolean isListOfObjects(Type<?> type) {
        return switch (type) {
            case NonNullType required -> isListOfObjects(required.getType());
            case ListType list -> isObject(list.getType());
            default -> false;
        };
    }

    private boolean isObject(Type<?> type) {
        return switch (type) {
            case NonNullType required -> isObject(required.getType());
            case TypeName name -> objects.contains(name.getName());
            default -> false;
        };
    }

    private Directive page() {
        return Directive.newDirective()
                .name("listSize")
                .argument(argument("assumedSize", IntValue.of(pageSize)))
                .argument(argument("slicingArguments", strings("first", "last")))
                .argument(argument("sizedFields", strings("edges", "nodes")))
                .argument(argument("requireOneSlicingArgument", BooleanValue.of(false)))
                .build();
    }

    private static Directive shortList() {
        return Directive.newDirective()
                .name("listSize")
                .argument(argument("assumedSize", IntValue.of(SHORT_LIST)))
                .build();
    }

    private static graphql.language.Argument argument(String name, graphql.language.Value<?> value) {
        return graphql.language.Argument.newArgument(name, value).build();
    }

    private static ArrayValue strings(String first, String second) {
        return ArrayValue.newArrayValue()
                .value(StringValue.of(first))
                .value(StringValue.of(second))
                .build();
    }
}
