package org.factgate.domain.unlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.factgate.domain.Header;
import org.factgate.domain.NodeId;
import org.factgate.domain.NodeType;
import org.factgate.domain.PartialDate;
import org.factgate.domain.Period;
import org.factgate.domain.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnLinkTest {
    /** A link from 2012 to 2015, as it stands today and as it stood on other days. */
    @ParameterizedTest
    @CsvSource({
        "EXPIRED,   2011-12-31, PLANNED",
        "EXPIRED,   2012-01-01, IN_EFFECT",
        "EXPIRED,   2014-12-31, IN_EFFECT",
        "EXPIRED,   2015-01-01, EXPIRED",
        "HELD,      2011-12-31, PLANNED",
        "HELD,      2013-06-01, UNDER_WAY",
        "HELD,      2015-01-01, HELD",
        "IN_EFFECT, 2011-12-31, PLANNED",
        "IN_EFFECT, 2013-06-01, IN_EFFECT"
    })
    void whatLastsIsPlannedBeforeItHoldsAndOverAfterwards(UnLinkStatus status, LocalDate day, UnLinkStatus then) {
        UnLink link =
                link(status, null, new Period(new PartialDate("2012-01-01"), new PartialDate("2015-01-01"), true));

        assertThat(link.statusOn(day)).isEqualTo(then);
        assertThat(link.statusOn(null)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2016-10-31, PLANNED", "2016-11-01, ADOPTED", "2016-11-30, ADOPTED"})
    void anEventIsPlannedBeforeTheFirstDayThatItsDateMayMean(LocalDate day, UnLinkStatus then) {
        assertThat(link(UnLinkStatus.ADOPTED, new PartialDate("2016-11"), null).statusOn(day))
                .isEqualTo(then);
    }

    @Test
    void whatHasNoDateStandsAsItIsKnown() {
        assertThat(link(UnLinkStatus.HELD, null, null).statusOn(LocalDate.EPOCH))
                .isEqualTo(UnLinkStatus.HELD);
    }

    private static UnLink link(UnLinkStatus status, @Nullable PartialDate date, @Nullable Period inEffect) {
        Header header =
                new Header(new NodeId("link"), NodeType.UN_LINK, new Text("A link", null, null), null, null, false);
        return new UnLink(
                header,
                UnLinkKind.OBSERVER_STATUS,
                status,
                new NodeId("org-own"),
                new NodeId("org-un"),
                date,
                null,
                null,
                inEffect,
                null,
                null);
    }
}
