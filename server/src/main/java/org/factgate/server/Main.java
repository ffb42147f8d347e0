package org.factgate.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.factgate.persistence.importing.DatasetFolder;
import org.factgate.persistence.importing.ImportReport;
import org.factgate.persistence.importing.Importer;
import org.factgate.persistence.importing.InvalidDatasetException;
import org.factgate.persistence.store.StoreException;
import org.factgate.server.http.ServerSettings;
import org.factgate.server.http.observe.Observer;
import org.factgate.server.http.observe.RequestLog;
import org.factgate.server.http.trace.Tracing;
import org.factgate.server.options.CacheOptions;
import org.factgate.server.options.HttpOptions;
import org.factgate.server.options.InvalidSettingException;
import org.factgate.server.options.LimitOptions;
import org.factgate.server.options.ServingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: {@code serve}, {@code check}, {@code build}, {@code export}, {@code enlarge} and {@code train}. Exit codes: 0 done, 1 failed, 2 the command line is wrong. */
@Command(
        name = "factgate",
        mixinStandardHelpOptions = true,
        version = "factgate 1.0.0",
        description = "An open GraphQL gateway to the dated, sourced facts of an international organisation.",
        subcommands = {Main.Serve.class, Main.Check.class, Main.Build.class, Export.class, Enlarge.class, Train.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Runs a command and exits with its code, unless a server was started. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("serve")) {
            // takes as long as the command line does
            Thread.startVirtualThread(Gateway::sdl);
        }
        JavaLogging.use();
        CommandLine line = commandLine();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        int code;
        try {
            TemporaryFolder.in(temporary).use();
            code = line.execute(arguments);
        } catch (IOException e) {
            line.getErr().println("factgate: no temporary files can be written to " + temporary + ": " + e);
            code = 1;
        }
        if (code != Serve.RUNNING) {
            System.exit(code);
        }
    }

    /** The command line, for tests as well. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, failed, result) -> {
            failed.getErr().println(message(failure));
            return 1;
        });
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "a command is missing, expected serve, check, build, export, enlarge or train");
    }

    private static String message(Exception failure) {
        return switch (failure) {
            case InvalidDatasetException invalid -> String.valueOf(invalid.getMessage());
            case StoreException store -> "factgate: " + store.getMessage();
            case UncheckedIOException io ->
                "factgate: " + io.getMessage() + ": " + java.util.Objects.requireNonNull(io.getCause());
            case StartException start -> "factgate: " + start.getMessage();
            case InvalidSettingException setting -> "factgate: " + setting.getMessage();
            default -> "factgate: " + failure;
        };
    }

    /** Which dataset. */
    static final class DatasetOption {
        @Option(
                names = "--dataset",
                paramLabel = "FOLDER",
                defaultValue = "${env:FACTGATE_DATASET}",
                description = "The dataset's folder (environment: FACTGATE_DATASET). The shipped one unless given.")
        private @Nullable Path folder;

        DatasetFolder dataset() {
            return folder == null ? DatasetFolder.shipped() : DatasetFolder.of(folder);
        }
    }

    /** Where the store is. */
    static final class StoreOption {
        @Option(
                names = "--store",
                paramLabel = "FILE",
                defaultValue = "${env:FACTGATE_STORE:-factgate.sqlite}",
                description = "The store, an SQLite file (environment: FACTGATE_STORE; default: factgate.sqlite). "
                        + "It is built from the dataset where it is missing, of another dataset or damaged.")
        private Path file = Path.of("factgate.sqlite");

        Path file() {
            return file;
        }
    }

    /** Serves. */
    @Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the dataset over HTTP.")
    static final class Serve implements Callable<Integer> {
        /** No exit code: the server goes on. */
        static final int RUNNING = -1;

        @Mixin
        private DatasetOption dataset = new DatasetOption();

        @Mixin
        private StoreOption store = new StoreOption();

        @Option(
                names = "--as-is",
                defaultValue = "${env:FACTGATE_AS_IS:-false}",
                description =
                        "Serves the store as it is, whatever dataset it holds, and builds none; one made by enlarge, for "
                                + "instance (environment: FACTGATE_AS_IS; default: false).")
        private boolean asIs;

        @Option(
                names = "--host",
                defaultValue = "${env:FACTGATE_HOST:-localhost}",
                description = "The interface to listen on (environment: FACTGATE_HOST; default: localhost).")
        private String host = "localhost";

        @Option(
                names = "--port",
                defaultValue = "${env:FACTGATE_PORT:-8080}",
                description = "The port, 0 for a free one (environment: FACTGATE_PORT; default: 8080).")
        private int port = 8080;

        @Option(
                names = "--workers",
                defaultValue = "${env:FACTGATE_WORKERS:-0}",
                description = "How many operations are executed at a time, 0 for one for each processor "
                        + "(environment: FACTGATE_WORKERS; default: 0).")
        private int workers;

        @Mixin
        private LimitOptions limits = new LimitOptions();

        @Mixin
        private HttpOptions http = new HttpOptions();

        @Mixin
        private ServingOptions serving = new ServingOptions();

        @Mixin
        private CacheOptions caches = new CacheOptions();

        @Override
        public Integer call() {
            Settings settings = Settings.of(host, port, workers, store.file, asIs);
            ServerSettings server = serving.settings(http.settings(), settings.workers(), caches.maxResponseBytes());
            List<Observer> observers = new ArrayList<>();
            observers.add(new RequestLog(serving.logsRequests(), server.slow()));
            Optional<String> collector = serving.tracing();
            if (collector.isPresent()) {
                // no method reference: the library must not be loaded otherwise
                observers.add(Tracing.to(collector.get()));
            }
            Start.serve(
                    settings,
                    limits.settings(caches.maxRecords(), serving.executionOrder()),
                    server,
                    observers,
                    dataset.folder);
            return RUNNING;
        }
    }

    /** Checks. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a dataset and reports all of its errors.")
    static final class Check implements Callable<Integer> {
        @Mixin
        private DatasetOption dataset = new DatasetOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            Importer.check(dataset.dataset());
            java.util.Objects.requireNonNull(spec).commandLine().getOut().println("The dataset has no errors.");
            return 0;
        }
    }

    /** Builds. */
    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = "Builds the store from a dataset, without serving.")
    static final class Build implements Callable<Integer> {
        @Mixin
        private DatasetOption dataset = new DatasetOption();

        @Mixin
        private StoreOption store = new StoreOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try (ProgressLine line = ProgressLine.onTerminal()) {
                report(spec, store.file, Importer.build(dataset.dataset(), store.file, line));
            }
            return 0;
        }
    }

    /** Tells that a store was built. */
    static void report(@Nullable CommandSpec spec, Path store, ImportReport report) {
        java.util.Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf("Built %s in %d ms: %s%n", store, report.took().toMillis(), report.counts());
    }
}
