package org.factgate.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the constructors of test classes the shipped dataset: {@link Shipped} or {@link ShippedServer}. Each is made once for all tests of a
 * run, when first asked for, which is honest because a store never changes while it serves.
 */
final class ShippedDataset implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(ShippedDataset.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Shipped.class || type == ShippedServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(OURS);
        Shipped shipped = store.computeIfAbsent(Shipped.class, _ -> Shipped.build(), Shipped.class);
        if (parameter.getParameter().getType() == Shipped.class) {
            return shipped;
        }
        return store.computeIfAbsent(ShippedServer.class, _ -> ShippedServer.start(shipped), ShippedServer.class);
    }
}
