package org.factgate.persistence.importing;

import static org.factgate.persistence.jooq.Tables.OFFICE;
import static org.factgate.persistence.jooq.Tables.ORGANISATION;
import static org.factgate.persistence.jooq.Tables.ORGANISATION_STAGE;
import static org.factgate.persistence.jooq.Tables.PERSON;
import static org.factgate.persistence.jooq.Tables.STATE;

import org.factgate.domain.NodeType;
import org.factgate.domain.organisation.OrganisationKind;
import org.factgate.domain.organisation.OrganisationStatus;
import org.jooq.Field;

/** The shapes of those who act: states, organisations, people and the offices that they hold. */
final class ActorShapes {
    private ActorShapes() {}

    static Shape state() {
        return Shape.entity()
                .needsUnique("alpha2", Form.code("two capital letters (ISO 3166-1)", "[A-Z]{2}"), STATE.ALPHA2)
                .needsUnique("alpha3", Form.code("three capital letters (ISO 3166-1)", "[A-Z]{3}"), STATE.ALPHA3)
                .needsUnique("m49", m49(), STATE.M49)
                .group("capital", capital())
                .needs("region", new Form.Group(region(STATE.REGION, STATE.REGION_M49)))
                .needs("subregion", new Form.Group(region(STATE.SUBREGION, STATE.SUBREGION_M49)))
                .leading("alpha2", "alpha3", "m49");
    }

    static Shape organisation() {
        return Shape.entity()
                .needs("organisationKind", Form.word(OrganisationKind.class), ORGANISATION.KIND)
                .takes("parent", Form.to(NodeType.ORGANISATION), ORGANISATION.PARENT_ID)
                .takesUnique("predecessor", Form.to(NodeType.ORGANISATION), ORGANISATION.PREDECESSOR_ID)
                .takes("founded", Form.date(), ORGANISATION.FOUNDED, ORGANISATION.FOUNDED_LATEST)
                .takes("dissolved", Form.date(), ORGANISATION.DISSOLVED, ORGANISATION.DISSOLVED_LATEST)
                .group("seat", seat())
                .takes("homepage", Form.url(), ORGANISATION.HOMEPAGE)
                .takes("officialLanguages", new Form.Items(Form.languageTag()), ORGANISATION.OFFICIAL_LANGUAGES)
                .rows("stages", stage(), ORGANISATION_STAGE.ORGANISATION_ID, ORGANISATION_STAGE.ORDINAL)
                .leading("organisationKind")
                .rule(Rule.before("founded", "dissolved"));
    }

    static Shape person() {
        return Shape.entity().takes("nationality", Form.to(NodeType.STATE), PERSON.NATIONALITY_ID);
    }

    static Shape office() {
        return Shape.entity()
                .takes("state", Form.to(NodeType.STATE), OFFICE.STATE_ID)
                .takes("organisation", Form.to(NodeType.ORGANISATION), OFFICE.ORGANISATION_ID)
                .rule(Rule.atLeastOne("state", "organisation"));
    }

    private static Shape capital() {
        return Shape.empty()
                .needs("name", Form.text(), STATE.CAPITAL)
                .takes("latitude", Form.degrees(90), STATE.CAPITAL_LATITUDE)
                .takes("longitude", Form.degrees(180), STATE.CAPITAL_LONGITUDE)
                .rule(Rule.together("latitude", "longitude"));
    }

    private static Shape region(Field<String> name, Field<String> m49) {
        return Shape.empty().needs("name", Form.text(), name).needs("m49", m49(), m49);
    }

    private static Form.Single m49() {
        return Form.code("three digits in quotes (UN M49)", "\\d{3}");
    }

    private static Shape seat() {
        return Shape.empty()
                .needs("city", Form.text(), ORGANISATION.SEAT_CITY)
                .takes("state", Form.to(NodeType.STATE), ORGANISATION.SEAT_STATE_ID);
    }

    private static Shape stage() {
        return Shape.empty()
                .needs("status", Form.word(OrganisationStatus.class), ORGANISATION_STAGE.STATUS)
                .takes("since", Form.date(), ORGANISATION_STAGE.SINCE, ORGANISATION_STAGE.SINCE_LATEST)
                .takes("note", Form.text(), ORGANISATION_STAGE.NOTE);
    }
}
