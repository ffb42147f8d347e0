package org.factgate.server.engine;

import graphql.Directives;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;
import org.factgate.persistence.Archive;
import org.factgate.persistence.ReadStoppedException;
import org.factgate.persistence.store.StoreCopy;
import org.factgate.server.engine.levels.LevelStrategy;
import org.factgate.server.engine.lookup.RecordCache;
import org.factgate.server.limits.CostModel;
import org.factgate.server.paging.PageArguments;
import org.factgate.server.wiring.Fields;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Executes operations. Each runs on the thread that calls, within one snapshot of the store. Safe for use by many threads. */
public final class Engine implements AutoCloseable {
    private final Archive archive;
    private final GraphQLSchema schema;
    private final EngineSettings settings;
    private final Documents documents;
    private final GraphQL graphql;

    private Engine(Archive archive, GraphQLSchema schema, AsyncExecutionStrategy strategy, EngineSettings settings) {
        this.archive = archive;
        this.schema = schema;
        this.settings = settings;
        this.documents = new Documents(schema, settings.document());
        this.graphql = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(strategy)
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(new FieldErrors()))
                .instrumentation(new ChainedInstrumentation(
                        new ContextInstrumentation(),
                        new CostInstrumentation(new CostModel(schema, PageArguments.MAX_SIZE))))
                .preparsedDocumentProvider(
                        (input, parse) -> CompletableFuture.completedFuture(documents.prepare(input.getQuery())))
                .build();
    }

    /**
     * An engine over a store.
     *
     * @param archive the store, which the engine closes with itself
     * @param sdl the schema
     * @param fields the resolvers; a field without one is a component of its parent's record
     */
    public static Engine create(Archive archive, SchemaDefinition sdl, Fields fields, EngineSettings settings) {
        RecordCache cache = new RecordCache(settings.maxRecords());
        FieldErrors errors = new FieldErrors();
        return new Engine(
                archive,
                Schemas.executable(sdl.types(), fields, new DataFetchers(cache)),
                switch (settings.order()) {
                    case LEVELS -> new LevelStrategy(fields.all(), cache, errors, errors);
                    case FIELDS -> new AsyncExecutionStrategy(errors);
                },
                settings);
    }

    /** The schema as text, printed whole; fields, arguments and values stand in the order of the SDL. */
    public String sdl() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(true)
                        .includeDirectiveDefinition(name -> !Directives.isBuiltInDirective(name))
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(true)
                        .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY))
                .print(schema);
    }

    /** Of the dataset that all answers come from. */
    public String fingerprint() {
        return archive.fingerprint();
    }

    /** The store that all answers come from, as a file; whoever asks for it closes it. */
    public StoreCopy copy() {
        return archive.copy();
    }

    /** The schema. */
    public GraphQLSchema schema() {
        return schema;
    }

    /** An execution that is yet to begin, within the budget of the settings. */
    public Run run(Transport transport, CostMode costMode) {
        return new Run(transport, costMode, settings.budget());
    }

    /** Executes one query. */
    public Answer execute(Operation operation) {
        return execute(operation, run(Transport.REQUEST, CostMode.SILENT));
    }

    /**
     * Executes one operation and answers as the specification says (section 7). A subscription is executed for one event: its response is
     * the answer.
     */
    public Answer execute(Operation operation, Run run) {
        Optional<Answer> refused = chosen(operation).flatMap(kind -> refusal(kind, run.transport()));
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            return archive.read(run.reading(), () -> Answers.of(result(operation, run), run));
        } catch (ReadStoppedException e) {
            return Answers.stopped(e.reason(), run);
        }
    }

    /** Whether it is a subscription. */
    public boolean subscribes(Operation operation) {
        return chosen(operation)
                .filter(kind -> kind == OperationDefinition.Operation.SUBSCRIPTION)
                .isPresent();
    }

    @Override
    public void close() {
        archive.close();
    }

    private ExecutionResult result(Operation operation, Run run) {
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(operation.document())
                .operationName(operation.name())
                .variables(operation.variables())
                .dataLoaderRegistry(new DataLoaderRegistry())
                .build();
        input.getGraphQLContext().put(Run.class, run);
        run.begins(input);
        try {
            ExecutionResult result = graphql.execute(input);
            return result.getData() instanceof Publisher<?> ? OneEvent.response(result.getData()) : result;
        } catch (AbortExecutionException e) {
            return new ExecutionResultImpl(e);
        }
    }

    /** The kind of the operation that is asked for; empty where there is none, which the engine tells better. */
    private Optional<OperationDefinition.Operation> chosen(Operation operation) {
        PreparsedDocumentEntry entry = documents.prepare(operation.document());
        Document document = entry.getDocument();
        if (document == null) {
            return Optional.empty();
        }
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        @Nullable String name = operation.name();
        return all.stream()
                .filter(one -> name == null ? all.size() == 1 : name.equals(one.getName()))
                .map(OperationDefinition::getOperation)
                .findFirst();
    }

    private static Optional<Answer> refusal(OperationDefinition.Operation kind, Transport transport) {
        return switch (kind) {
            case QUERY -> Optional.empty();
            case MUTATION ->
                transport == Transport.SAFE_REQUEST
                        ? Optional.of(Answer.refused(
                                ErrorCode.METHOD_NOT_ALLOWED, "a mutation comes by a safe method, expected POST"))
                        : Optional.empty();
            case SUBSCRIPTION ->
                transport == Transport.STREAM
                        ? Optional.empty()
                        : Optional.of(Answer.refused(
                                ErrorCode.BAD_REQUEST,
                                "a subscription has many answers, expected a WebSocket (graphql-transport-ws) "
                                        + "or Accept: text/event-stream"));
        };
    }
}
