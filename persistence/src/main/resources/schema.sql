-- The store: one SQLite file, built whole by the importer from a dataset folder, then only ever read.
-- jOOQ's classes are generated from this file at each build.
--
-- Conventions
--   ids        text as in the dataset, unique over all tables: registry and source together hold every id.
--   dates      text, partial as in the dataset ('2017', '2017-06', '2017-06-09'). Text order is date order, compared with a full
--              date a partial one acts as its earliest day. X_latest is its latest day, filled in by the importer.
--   periods    start_on, start_latest, end_on, end_latest, end_known: half-open, the end is excluded. end_on null and end_known 1:
--              it still holds. end_on null and end_known 0: it has ended or may have, nobody says when.
--              certainly on :d   start_latest <= :d and (end_on > :d or (end_on is null and end_known = 1))
--              possibly on :d    coalesce(start_on <= :d, true) and coalesce(end_latest > :d, true)
--   booleans   integer 0 or 1.
--   words      kinds and statuses are stored in the words of the dataset and of the SDL, the importer knows which there are.

create table dataset (
  only_row      integer not null primary key check (only_row = 1),
  version       text not null,
  title         text not null,
  about         text not null,
  licence       text not null,
  organisation_id text not null references registry,   -- the organisation whose facts these are
  covers_until  text not null,
  fingerprint   text not null
) strict;

-- The files of the dataset and the lines at their top that explain them to people: for export only
create table dataset_file (
  name          text not null primary key,
  remarks       text not null
) strict;

-- Everything that carries citations: entities (they have names) and facts (they have none)
create table registry (
  id        text not null primary key,
  type      text not null,
  name_en   text,
  name_ru   text,
  name_zh   text,
  rank_en   integer,            -- place among all entities in the language's collation order, English standing in
  rank_ru   integer,
  rank_zh   integer,
  summary   text,
  note      text,
  disputed  integer not null check (disputed in (0, 1)),
  check ((name_en is null) = (rank_en is null))
) strict;
create index registry_rank_en on registry (type, rank_en);
create index registry_rank_ru on registry (type, rank_ru);
create index registry_rank_zh on registry (type, rank_zh);

create table name (
  entity_id    text not null references registry,
  ordinal      integer not null,
  language     text not null,
  kind         text not null,
  text         text not null,
  start_on     text, start_latest text,
  end_on       text, end_latest text,
  primary key (entity_id, ordinal)
) strict;

-- Ties that are no more than their two ends, in the order of the dataset
create table link (
  subject_id  text not null references registry,
  role        text not null,
  ordinal     integer not null,
  object_id   text not null references registry,
  primary key (subject_id, role, ordinal)
) strict;
create unique index link_object on link (object_id, role, subject_id);

-- Entities

create table state (
  id              text not null primary key references registry,
  alpha2          text not null unique,
  alpha3          text not null unique,
  m49             text not null unique,
  capital         text,
  capital_latitude  real,
  capital_longitude real,
  region          text not null,
  region_m49      text not null,
  subregion       text not null,
  subregion_m49   text not null
) strict;

create table organisation (
  id              text not null primary key references registry,
  kind            text not null,
  acronym         text,
  parent_id       text references organisation,
  predecessor_id  text references organisation,
  successor_id    text references organisation,   -- derived by the importer
  founded         text, founded_latest text,
  dissolved       text, dissolved_latest text,
  seat_city       text,
  seat_state_id   text references state,
  homepage        text,
  official_languages text         -- tags separated by a blank
) strict;

create table organisation_stage (
  organisation_id text not null references organisation,
  ordinal         integer not null,
  status          text not null,
  since           text, since_latest text,
  note            text,
  primary key (organisation_id, ordinal)
) strict;

-- An organisation and its bodies at any depth, itself included, derived by the importer
create table organisation_closure (
  organisation_id text not null references organisation,
  body_id         text not null references organisation,
  primary key (organisation_id, body_id)
) strict;
create index organisation_closure_body on organisation_closure (body_id);

create table person (
  id              text not null primary key references registry,
  nationality_id  text references state
) strict;
create index person_nationality on person (nationality_id);

create table office (
  id              text not null primary key references registry,
  state_id        text references state,
  organisation_id text references organisation,
  check (state_id is not null or organisation_id is not null)
) strict;
create index office_state on office (state_id);
create index office_organisation on office (organisation_id);

create table meeting (
  id           text not null primary key references registry,
  kind         text not null check (kind in ('SUMMIT', 'COUNCIL_MEETING')),
  body_id      text not null references organisation,
  ordinal      integer,
  start_on     text not null, start_latest text not null,
  end_on       text, end_latest text,      -- the last day, included
  planned      integer not null check (planned in (0, 1)),
  format       text,
  city         text, venue text, latitude real, longitude real,
  host_id      text references state,
  chair_id     text references person,
  previous_id  text references meeting,    -- derived by the importer: the meetings of the same body before and after
  next_id      text references meeting
) strict;
create index meeting_body on meeting (body_id, start_on, id);
create index meeting_host on meeting (host_id, start_on, id);
create index meeting_chair on meeting (chair_id, start_on, id);
create index meeting_date on meeting (kind, start_on, id);

create table document (
  id             text not null primary key references registry,
  kind           text not null,
  title_kind     text,
  symbol         text unique,
  draft_symbol   text unique,
  un_symbol      text,
  number         text,
  status         text not null,
  adopted_on     text, adopted_latest text,
  considered_on  text,                     -- a day on which it is attested as under consideration
  in_force_from  text, in_force_from_latest text,
  covers_from    text, covers_until text, covers_until_latest text,
  place          text,
  adopted_at_id  text references meeting,
  adopted_by_id  text references organisation,
  session        integer,
  agenda_item    text,
  plenary_meeting text,
  vote_kind      text, in_favour integer, against integer, abstaining integer,
  sponsors_note  text,
  url            text
) strict;
-- a date that may be missing comes last in either direction, see SortKey.date
create index document_first on document (coalesce(adopted_on, '~'), id);
create index document_last on document (coalesce(adopted_on, ''), id);
create index document_kind on document (kind, adopted_on);

create table document_relation (
  document_id  text not null references document,
  ordinal      integer not null,
  kind         text not null,
  target_id    text not null references document,
  primary key (document_id, ordinal)
) strict;

-- What a single state did to a document besides signing it
create table treaty_action (
  document_id  text not null references document,
  ordinal      integer not null,
  kind         text not null,
  state_id     text not null references state,
  done_on      text not null,
  primary key (document_id, ordinal)
) strict;
create index treaty_action_state on treaty_action (state_id);

create table un_link (
  id            text not null primary key references registry,
  kind          text not null,
  status        text not null,
  own_party_id  text not null references organisation,
  un_party_id   text not null references organisation,
  event_on      text, event_latest text,   -- the day of a single event
  last_day      text,                      -- of an event of several days, included
  start_on      text, start_latest text,   -- what lasts: the end is excluded
  end_on        text, end_latest text,
  sort_on       text not null,             -- event_on or start_on
  sort_latest   text not null,
  date_note     text,
  place         text,
  mode          text,
  check ((event_on is null) <> (start_on is null))
) strict;
create index un_link_date on un_link (sort_on, id);

create table un_link_person (
  un_link_id  text not null references un_link,
  ordinal     integer not null,
  person_id   text not null references person,
  acting_as   text,
  primary key (un_link_id, ordinal)
) strict;

create table initiative (
  id            text not null primary key references registry,
  kind          text not null,
  proposed_on   text, proposed_latest text,
  held_on       text, held_latest text,
  years         text,                      -- separated by a blank
  city          text,
  mechanism_id  text references organisation
) strict;
create index initiative_proposed on initiative (proposed_on);

create table initiative_stage (
  initiative_id text not null references initiative,
  ordinal       integer not null,
  status        text not null,
  since         text, since_latest text,
  primary key (initiative_id, ordinal)
) strict;

create table topic (
  id          text not null primary key references registry,
  broader_id  text references topic
) strict;
create index topic_broader on topic (broader_id);

-- A topic and everything within it, itself included, derived by the importer
create table topic_closure (
  topic_id   text not null references topic,
  within_id  text not null references topic,
  primary key (topic_id, within_id)
) strict;
create index topic_closure_within on topic_closure (within_id);

create table principle (
  id         text not null primary key references registry,
  part_of_id text references principle,
  ordinal    integer
) strict;
create index principle_part_of on principle (part_of_id, ordinal);

-- Facts

create table membership (
  id              text not null primary key references registry,
  state_id        text not null references state,
  organisation_id text not null references organisation,
  status          text not null,
  founding        integer not null check (founding in (0, 1)),
  start_on        text not null, start_latest text not null,
  end_on          text, end_latest text, end_known integer not null check (end_known in (0, 1)),
  decided_at_id   text references meeting
) strict;
create index membership_organisation on membership (organisation_id, start_on, id);
create index membership_state on membership (state_id, start_on, id);
create index membership_decided_at on membership (decided_at_id, start_on, id);

create table membership_step (
  membership_id text not null references membership,
  ordinal       integer not null,
  kind          text not null,
  on_date       text,
  meeting_id    text references meeting,
  primary key (membership_id, ordinal)
) strict;
create index membership_step_meeting on membership_step (meeting_id);

create table chairmanship (
  id              text not null primary key references registry,
  state_id        text not null references state,
  organisation_id text not null references organisation,
  start_on        text not null, start_latest text not null,
  end_on          text, end_latest text, end_known integer not null check (end_known in (0, 1)),
  concluding_summit_id text not null references meeting,
  term_of_state   integer not null,
  basis           text not null,
  motto_en        text, motto_ru text, motto_zh text
) strict;
create index chairmanship_organisation on chairmanship (organisation_id, start_on, id);
create index chairmanship_state on chairmanship (state_id, start_on, id);
create index chairmanship_summit on chairmanship (concluding_summit_id);

create table tenure (
  id           text not null primary key references registry,
  person_id    text not null references person,
  office_id    text not null references office,
  title        text not null,
  start_on     text, start_latest text,
  end_on       text, end_latest text, end_known integer not null check (end_known in (0, 1)),
  acting       integer not null check (acting in (0, 1)),
  attested_on  text                        -- days separated by a blank
) strict;

create table participation (
  id                    text not null primary key references registry,
  meeting_id            text not null references meeting,
  participant_id        text not null references registry,
  capacity              text not null,
  representative_id     text references person,
  representative_title  text,
  mode                  text,
  meeting_on            text not null      -- first day of the meeting, for order and range
) strict;
create index participation_meeting on participation (meeting_id, meeting_on, id);
create index participation_participant on participation (participant_id, meeting_on, id);
create index participation_representative on participation (representative_id, meeting_on, id);

create table cooperation (
  id              text not null primary key references registry,
  organisation_id text not null references organisation,
  partner_id      text not null references organisation,
  kind            text not null,
  on_date         text, on_latest text,
  agreed_at_id    text references meeting
) strict;

-- Provenance

create table source (
  id          text not null primary key,
  title       text not null,
  title_rank  integer not null,        -- place among all sources in the collation order of titles
  publisher   text not null,
  author      text,
  date        text, date_latest text,
  url         text,
  kind        text not null,
  language    text,
  note        text
) strict;
create index source_first on source (coalesce(date, '~'), id);
create index source_last on source (coalesce(date, ''), id);
create index source_title on source (title_rank, id);
create index source_kind on source (kind);

create table citation (
  id          integer not null primary key,  -- in the order of the source's pages: by source, locator number, locator, record
  sourced_id  text not null references registry,
  ordinal     integer not null,        -- in the order of the dataset, disputes after citations
  source_id   text references source,
  locator     text,
  field       text,
  stance      text not null check (stance in ('SUPPORTS', 'CONTRADICTS')),
  says        text,
  check (stance = 'SUPPORTS' or (field is not null and says is not null)),
  check (stance = 'CONTRADICTS' or source_id is not null)
) strict;
create index citation_sourced on citation (sourced_id);
create index citation_source on citation (source_id);
create index citation_stance on citation (stance);

create table claim (
  id          text not null primary key references registry,
  source_id   text not null references source,
  position    integer not null,
  paragraph   integer not null,
  kind        text not null,
  statement   text not null,
  verdict     text not null
) strict;

-- Derived by the importer, see derived.sql, where their indices stand as well

-- Every tie between two entities, whatever states it, once from each end
create table tie (
  id          integer not null primary key,
  owner_id    text not null references registry,
  other_id    text not null references registry,
  other_type  text not null,
  kind        text not null,
  forward     integer not null check (forward in (0, 1)),   -- 1: the owner is the subject
  event_on    text,                      -- the day of what happened once
  start_on    text,                      -- what lasts, the end is excluded
  end_on      text, end_latest text, end_known integer,
  on_date     text,                      -- event_on or start_on
  record_id   text not null references registry
) strict;

-- Where the ties of an entity lie in tie: one after another, ordered by kind, other end and record
create table tied (
  entity_id   text not null primary key references registry,
  type        text not null,
  first_tie   integer not null,
  ties        integer not null
) without rowid, strict;

-- What a node owns a list of, where the item does not name it in a column, or has no date there: in each way the items of an owner in
-- the order of their dates
create table listed (
  owner_id    text not null,
  way         text not null,             -- the table of the items, then how they are owned: DOCUMENT_SIGNATORY
  ascending   text not null,             -- by what the list is ordered, a date that is missing last
  item_id     text not null references registry,
  descending  text not null,             -- the same for the reverse order, see SortKey.date
  primary key (owner_id, way, ascending, item_id)
) without rowid, strict;

-- The relations between documents, once from each end
create table related_document (
  id          integer not null primary key,  -- in the order of the other document's id
  owner_id    text not null references document,
  other_id    text not null references document,
  kind        text not null,
  direction   text not null check (direction in ('FORWARD', 'BACKWARD')),
  on_date     text                       -- when the other was adopted
) strict;

create table event (
  id          integer not null primary key,  -- in the order of dates
  on_date     text not null, latest text not null,
  end_date    text,
  kind        text not null,
  title       text not null,
  record_id   text not null references registry
) strict;

create table event_entity (
  entity_id   text not null references registry,
  event_id    integer not null references event,
  primary key (entity_id, event_id)
) without rowid, strict;

-- What search finds, and by what it can be narrowed
create table search_entity (
  entity_id   text not null primary key references registry,
  type        text not null,
  kind        text,
  on_date     text, latest text,         -- when it was founded, began, was adopted or proposed
  known_on    text,                      -- with asOf it is hidden before this day
  gone_on     text                       -- and from this day on
) strict;

-- The texts by which an entity is found
create table search_text (
  id          integer not null primary key,
  entity_id   text not null references registry,
  field       text not null,             -- the field of the SDL that answers with it
  language    text not null,
  weight      integer not null,          -- what a hit in it counts
  text        text not null,
  words       text not null,             -- the same in folded words, a blank between them and between Han characters
  length      integer not null,          -- in words
  sound       text                       -- how the words of a name sound, see Sounds
) strict;

-- SQLite only: the words of search_text, in the order of its ids
create virtual table search_index using fts5 (
  words, sound,
  content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0
);
