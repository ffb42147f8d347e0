package org.factgate.server;

import java.io.Console;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.factgate.persistence.importing.ImportProgress;
import org.jspecify.annotations.Nullable;

/** A line of the terminal that shows how far an import is; nothing where the output goes elsewhere. */
final class ProgressLine implements ImportProgress, AutoCloseable {
    /** The end of a step that does not count. */
    private static final long UNKNOWN = -1;

    private final boolean shown;
    private @Nullable Step step;
    private @Nullable ProgressBar bar;

    private ProgressLine(boolean shown) {
        this.shown = shown;
    }

    // since JDK 25 there is no console again where nobody is at a terminal
    @SuppressWarnings("SystemConsoleNull")
    static ProgressLine onTerminal() {
        Console console = System.console();
        return new ProgressLine(console != null && console.isTerminal());
    }

    @Override
    public void reached(Step reached, long done, long all) {
        if (!shown) {
            return;
        }
        if (reached != step || bar == null) {
            close();
            step = reached;
            bar = new ProgressBarBuilder()
                    .setTaskName(reached.name().toLowerCase(Locale.ROOT))
                    .setInitialMax(all == 0 ? UNKNOWN : all)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
        bar.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
