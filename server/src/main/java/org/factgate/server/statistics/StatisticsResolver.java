package org.factgate.server.statistics;

import java.util.List;
import java.util.Objects;
import org.factgate.domain.NodeId;
import org.factgate.domain.dataset.Datasets;
import org.factgate.domain.statistics.Series;
import org.factgate.domain.statistics.SeriesMeasure;
import org.factgate.domain.statistics.Statistics;
import org.factgate.domain.statistics.YearCount;
import org.factgate.server.call.Arguments;
import org.factgate.server.call.BadInputException;
import org.factgate.server.call.FieldCall;
import org.factgate.server.dataset.TypeCount;
import org.factgate.server.wiring.Fields;

/** The entry field {@code statistics} and the fields of {@code Statistics}. */
public final class StatisticsResolver {
    /** How many years a series may have. */
    public static final int MAX_YEARS = 200;

    private final Statistics statistics;
    private final Datasets datasets;

    /** The resolver over these ports. */
    public StatisticsResolver(Statistics statistics, Datasets datasets) {
        this.statistics = statistics;
        this.datasets = datasets;
    }

    /** Registers them. */
    public void register(Fields fields) {
        fields.type("Query").root("statistics", call -> statistics);
        fields.type("Statistics")
                .shared("counts", call -> TypeCount.all(datasets))
                .shared("series", this::series);
    }

    private List<YearCount> series(FieldCall call) {
        Arguments arguments = call.arguments();
        SeriesMeasure measure = Objects.requireNonNull(arguments.word("measure", SeriesMeasure.class));
        NodeId organisation = arguments.id("organisation");
        if (organisation != null && !measure.ofOneOrganisation()) {
            throw new BadInputException("`organisation` is given with " + measure
                    + ", which is counted over the whole dataset, expected it with MEMBERS, PARTNERS or SUMMITS only");
        }
        Series series = statistics.series(measure, organisation);
        Integer from = arguments.number("from");
        Integer until = arguments.number("until");
        return between(series, from == null ? series.firstYear() : from, until == null ? series.lastYear() : until);
    }

    private static List<YearCount> between(Series series, int from, int until) {
        if (from > until) {
            throw new BadInputException("the years from " + from + " until " + until
                    + " are none, expected `from` to be no later than `until`");
        }
        if ((long) until - from >= MAX_YEARS) {
            throw new BadInputException(
                    "the years from " + from + " until " + until + " are too many, expected " + MAX_YEARS + " at most");
        }
        return series.between(from, until);
    }
}
