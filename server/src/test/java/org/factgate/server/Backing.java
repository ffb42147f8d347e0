package org.factgate.server;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factgate.domain.NodeId;
import org.factgate.domain.PartialDate;
import org.factgate.server.paging.Connection;
import org.jspecify.annotations.Nullable;

/** The Java types behind the types of the SDL, found by their names, and the methods that the engine calls for fields without a resolver. */
final class Backing {
    private static final Map<String, Set<Class<?>>> SCALARS = Map.of(
            "ID", Set.of(NodeId.class),
            "String", Set.of(String.class),
            "Int", Set.of(int.class, Integer.class),
            // a whole number is a Float too (GraphQL specification, section 3.5.2)
            "Float", Set.of(double.class, Double.class, int.class),
            "Boolean", Set.of(boolean.class, Boolean.class),
            "PartialDate", Set.of(PartialDate.class),
            "Url", Set.of(String.class),
            "Locale", Set.of(String.class));

    /** Types whose class has another name. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("Summit", "Meeting", "CouncilMeeting", "Meeting", "PathStep", "Related");

    private final Map<String, Class<?>> byName;

    Backing(Sdl sdl) {
        Set<String> wanted = sdl.types().stream()
                .map(GraphQLNamedType::getName)
                .map(Backing::javaName)
                .collect(toSet());
        byName = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.factgate.domain", "org.factgate.server")
                        .stream()
                        .filter(type -> wanted.contains(type.getSimpleName()))
                        .filter(type -> type.isRecord() || type.isEnum())
                        .collect(toMap(JavaClass::getSimpleName, JavaClass::reflect));
    }

    /** The class behind a type; the classes of paging stand behind pages and their edges unless these carry more. */
    @Nullable
    Class<?> of(GraphQLNamedType type) {
        Class<?> own = byName.get(javaName(type.getName()));
        if (own != null) {
            return own;
        }
        return Sdl.isConnection(type)
                ? Connection.class
                : type.getName().endsWith("Edge") ? Connection.Node.class : null;
    }

    /** The public method of the name of a field, without parameters. */
    Optional<Method> accessor(GraphQLObjectType type, GraphQLFieldDefinition field) {
        Class<?> behind = of(type);
        return behind == null
                ? Optional.empty()
                : Arrays.stream(behind.getMethods())
                        .filter(method -> method.getName().equals(field.getName()))
                        .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
                        .findFirst();
    }

    /** Whether a method may answer with null. */
    static boolean mayBeNull(Method accessor) {
        return accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    /** Whether the values of a method fit a field. */
    boolean fits(Method accessor, GraphQLFieldDefinition field) {
        Type java = accessor.getGenericReturnType();
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))) {
            return fits(java, Sdl.named(field));
        }
        return java instanceof ParameterizedType list
                && list.getRawType() == List.class
                && fits(list.getActualTypeArguments()[0], Sdl.named(field));
    }

    private boolean fits(Type java, GraphQLNamedType type) {
        Type bound = java instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : java;
        // what a page holds is known to its list alone
        return bound == Object.class
                || bound == Connection.Edge.class
                || SCALARS.getOrDefault(type.getName(), Set.of()).contains(bound)
                || bound == of(type);
    }

    private static String javaName(String type) {
        return OTHER_NAMES.getOrDefault(type, type);
    }
}
