-- What the importer derives in its last step from the records that it has written: the ties between entities, the order
-- of lists, the timeline and what search finds.
-- Nothing here is a second place to maintain: a tie or an event is a view of a record, and keeps its id.

-- 0. The meetings of a body, one after another

update meeting set previous_id = near.previous_id, next_id = near.next_id
  from (select id, lag(id) over body as previous_id, lead(id) over body as next_id
        from meeting window body as (partition by body_id order by start_on, id)) near
  where near.id = meeting.id;

-- 1. Ties, read from subject to object

create temp table one_way (
  subject_id, kind, object_id, event_on, start_on, end_on, end_latest, end_known, record_id
);

-- facts
insert into one_way select state_id, 'MEMBER_OF', organisation_id, null, start_on, end_on, end_latest, end_known, id from membership;
insert into one_way select state_id, 'STATUS_DECIDED_AT', decided_at_id, start_on, null, null, null, null, id
  from membership where decided_at_id is not null;
insert into one_way select m.state_id, 'STATUS_STEP_AT', s.meeting_id, coalesce(s.on_date, g.start_on), null, null, null, null, m.id
  from membership_step s join membership m on m.id = s.membership_id join meeting g on g.id = s.meeting_id
  where s.meeting_id is not m.decided_at_id;
insert into one_way select state_id, 'CHAIRS', organisation_id, null, start_on, end_on, end_latest, end_known, id from chairmanship;
insert into one_way select c.state_id, 'CHAIRED_UNTIL', c.concluding_summit_id, coalesce(g.end_on, g.start_on), null, null, null, null, c.id
  from chairmanship c join meeting g on g.id = c.concluding_summit_id;
insert into one_way select person_id, 'HELD', office_id, null, start_on, end_on, end_latest, end_known, id from tenure;
insert into one_way select t.person_id, case l.role when 'ATTESTED_AT' then 'APPEARED_AT' else 'EXPECTED_AT' end, l.object_id, g.start_on,
    null, null, null, null, t.id
  from link l join tenure t on t.id = l.subject_id join meeting g on g.id = l.object_id
  where l.role in ('ATTESTED_AT', 'EXPECTED_AT');
insert into one_way select participant_id, 'TOOK_PART_IN', meeting_id, meeting_on, null, null, null, null, id from participation;
insert into one_way select representative_id, 'LED_DELEGATION_AT', meeting_id, meeting_on, null, null, null, null, id
  from participation where representative_id is not null;
insert into one_way select representative_id, 'REPRESENTED', participant_id, meeting_on, null, null, null, null, id
  from participation where representative_id is not null;
insert into one_way select organisation_id, 'COOPERATES_WITH', partner_id, on_date, null, null, null, null, id from cooperation;
insert into one_way select partner_id, 'COOPERATION_AGREED_AT', agreed_at_id, on_date, null, null, null, null, id
  from cooperation where agreed_at_id is not null;
insert into one_way select l.object_id, 'SIGNED_WITH', c.partner_id, c.on_date, null, null, null, null, c.id
  from link l join cooperation c on c.id = l.subject_id where l.role = 'SIGNED_BY';

-- attributes of entities
insert into one_way select id, 'PART_OF', parent_id, null, null, null, null, null, id from organisation where parent_id is not null;
insert into one_way select id, 'SUCCEEDED', predecessor_id, founded, null, null, null, null, id
  from organisation where predecessor_id is not null;
insert into one_way select id, 'SEATED_IN', seat_state_id, null, null, null, null, null, id from organisation where seat_state_id is not null;
insert into one_way select id, 'NATIONAL_OF', nationality_id, null, null, null, null, null, id from person where nationality_id is not null;
insert into one_way select id, 'OFFICE_OF', state_id, null, null, null, null, null, id from office where state_id is not null;
insert into one_way select id, 'OFFICE_OF', organisation_id, null, null, null, null, null, id from office where organisation_id is not null;
insert into one_way select id, 'MEETING_OF', body_id, start_on, null, null, null, null, id from meeting;
insert into one_way select id, 'HOSTED_BY', host_id, start_on, null, null, null, null, id from meeting where host_id is not null;
insert into one_way select id, 'CHAIRED_BY', chair_id, start_on, null, null, null, null, id from meeting where chair_id is not null;
insert into one_way select id, 'FOLLOWED', previous_id, start_on, null, null, null, null, id from meeting where previous_id is not null;
insert into one_way select id, 'ADOPTED_AT', adopted_at_id, adopted_on, null, null, null, null, id from document where adopted_at_id is not null;
insert into one_way select id, 'ADOPTED_BY', adopted_by_id, adopted_on, null, null, null, null, id from document where adopted_by_id is not null;
insert into one_way select r.document_id, case r.kind when 'SUCCEEDS' then 'REPLACES' else r.kind end, r.target_id, d.adopted_on,
    null, null, null, null, d.id
  from document_relation r join document d on d.id = r.document_id;
insert into one_way select a.state_id, case a.kind when 'ACCESSION' then 'ACCEDED_TO' else 'BOUND_BY' end, a.document_id, a.done_on,
    null, null, null, null, a.document_id
  from treaty_action a;
insert into one_way select l.subject_id,
    case l.role when 'SIGNATORY' then 'SIGNED_BY' when 'PARTY' then 'HAS_PARTY' when 'SPONSOR' then 'SPONSORED_BY' when 'TOPIC' then 'ABOUT'
      else l.role end,
    l.object_id, d.adopted_on, null, null, null, null, d.id
  from link l join document d on d.id = l.subject_id;
insert into one_way select id, 'HAS_PARTY', own_party_id, event_on, start_on, end_on, end_latest, 1, id from un_link;
insert into one_way select id, 'HAS_PARTY', un_party_id, event_on, start_on, end_on, end_latest, 1, id from un_link;
insert into one_way select own_party_id, 'LINKED_WITH', un_party_id, event_on, start_on, end_on, end_latest, 1, id from un_link;
insert into one_way select l.subject_id,
    case l.role when 'OTHER_UN_PARTY' then 'HAS_PARTY' when 'MEETING' then 'TIED_TO' when 'DOCUMENT' then 'RESTS_ON' when 'TOPIC' then 'ABOUT'
      else l.role end,
    l.object_id, u.event_on, u.start_on, u.end_on, u.end_latest, 1, u.id
  from link l join un_link u on u.id = l.subject_id;
insert into one_way select u.id, 'INVOLVES', p.person_id, u.event_on, u.start_on, u.end_on, u.end_latest, 1, u.id
  from un_link_person p join un_link u on u.id = p.un_link_id;
insert into one_way select l.subject_id,
    case l.role when 'DOCUMENT' then 'LED_TO' when 'MEETING' then 'TIED_TO' when 'TOPIC' then 'ABOUT' else l.role end,
    l.object_id, i.proposed_on, null, null, null, null, i.id
  from link l join initiative i on i.id = l.subject_id;
insert into one_way select id, 'BECAME', mechanism_id, proposed_on, null, null, null, null, id from initiative where mechanism_id is not null;
insert into one_way select id, 'PART_OF', broader_id, null, null, null, null, null, id from topic where broader_id is not null;
insert into one_way select id, 'PART_OF', part_of_id, null, null, null, null, null, id from principle where part_of_id is not null;

insert into tie (owner_id, other_id, other_type, kind, forward, event_on, start_on, end_on, end_latest, end_known, on_date, record_id)
  select t.owner_id, t.other_id, r.type, t.kind, t.forward, t.event_on, t.start_on, t.end_on, t.end_latest, t.end_known,
    coalesce(t.event_on, t.start_on), t.record_id
  from (select subject_id as owner_id, object_id as other_id, 1 as forward, * from one_way
        union all select object_id, subject_id, 0, * from one_way) t
  join registry r on r.id = t.other_id
  order by t.owner_id, t.kind, t.other_id, t.record_id, t.forward;
-- a date that may be missing comes last in either direction, see SortKey.date
create index tie_first on tie (owner_id, coalesce(on_date, '~'));
create index tie_last on tie (owner_id, coalesce(on_date, ''));
create index tie_record on tie (record_id);
insert into tied (entity_id, type, first_tie, ties)
  select t.owner_id, r.type, min(t.id), count(*) from tie t join registry r on r.id = t.owner_id group by t.owner_id;
drop table one_way;

-- 2. Lists

create temp table dated (id text primary key, items, on_date) without rowid;
insert into dated select id, 'DOCUMENT', adopted_on from document;
insert into dated select id, 'UN_LINK', sort_on from un_link;
insert into dated select id, 'MEETING', start_on from meeting;
insert into dated select id, 'INITIATIVE', proposed_on from initiative;
insert into dated select id, 'TENURE', start_on from tenure;
insert into dated select id, 'COOPERATION', on_date from cooperation;
-- claims by source, then by place in it: numbers of one length sort as text
insert into dated select id, 'CLAIM', source_id || ' ' || (position + 1000000) from claim;

create temp table owned (owner_id, way, item_id, on_date);

-- links from the item, and to it
insert into owned select l.object_id, d.items || '_' || l.role, d.id, d.on_date
  from link l join dated d on d.id = l.subject_id
  where l.role in ('ATTESTED_AT', 'CONCERNS', 'DOCUMENT', 'MEETING', 'PROPOSED_BY', 'SIGNATORY', 'SIGNED_BY', 'SPONSOR', 'SUPPORTED_BY');
insert into owned select l.subject_id, d.items || '_TIED_TO', d.id, d.on_date
  from link l join dated d on d.id = l.object_id where l.role in ('DOCUMENT', 'MEETING');
-- a topic and what lies within it
insert into owned select c.topic_id, d.items || '_TOPIC', d.id, d.on_date
  from link l join topic_closure c on c.within_id = l.object_id join dated d on d.id = l.subject_id where l.role = 'TOPIC';
-- an organisation and its bodies
insert into owned select c.organisation_id, p.way, p.item_id, p.on_date
  from organisation_closure c
  join (select adopted_by_id as party_id, 'DOCUMENT_ADOPTED_BY' as way, id as item_id, adopted_on as on_date from document
        union all select l.object_id, 'DOCUMENT_PARTY', d.id, d.adopted_on from link l join document d on d.id = l.subject_id
          where l.role = 'PARTY'
        union all select l.object_id, 'UN_LINK_PARTY', u.id, u.sort_on from link l join un_link u on u.id = l.subject_id
          where l.role = 'OTHER_UN_PARTY'
        union all select own_party_id, 'UN_LINK_PARTY', id, sort_on from un_link
        union all select un_party_id, 'UN_LINK_PARTY', id, sort_on from un_link
        union all select body_id, 'MEETING_BODY', id, start_on from meeting
        union all select mechanism_id, 'INITIATIVE_MECHANISM', id, proposed_on from initiative
        union all select organisation_id, 'OFFICE_ORGANISATION', id, null from office) p on p.party_id = c.body_id;
-- the meetings of a term in the chair: the concluding summit begins before the hand-over and belongs to the term that it ends, as do
-- meetings after the one before
insert into owned select c.id, 'MEETING_CHAIRMANSHIP', m.id, m.start_on
  from chairmanship c join organisation_closure o on o.organisation_id = c.organisation_id join meeting m on m.body_id = o.body_id
  where coalesce(m.end_on, m.start_on) > c.start_on and (c.end_on is null or coalesce(m.end_on, m.start_on) <= c.end_on);
-- attributes of the item
insert into owned select adopted_at_id, 'DOCUMENT_ADOPTED_AT', id, adopted_on from document where adopted_at_id is not null;
insert into owned select a.state_id, 'DOCUMENT_TREATY_ACTION', d.id, d.adopted_on
  from treaty_action a join document d on d.id = a.document_id;
insert into owned select p.person_id, 'UN_LINK_PERSON', u.id, u.sort_on from un_link_person p join un_link u on u.id = p.un_link_id;
insert into owned select parent_id, 'ORGANISATION_PARENT', id, founded from organisation where parent_id is not null;
insert into owned select seat_state_id, 'ORGANISATION_SEAT_STATE', id, founded from organisation where seat_state_id is not null;
insert into owned select person_id, 'TENURE_PERSON', id, start_on from tenure;
insert into owned select office_id, 'TENURE_OFFICE', id, start_on from tenure;
insert into owned select organisation_id, 'COOPERATION_ORGANISATION', id, on_date from cooperation;
insert into owned select partner_id, 'COOPERATION_ORGANISATION', id, on_date from cooperation;
insert into owned select agreed_at_id, 'COOPERATION_AGREED_AT', id, on_date from cooperation where agreed_at_id is not null;
insert into owned select c.source_id, 'CLAIM_SOURCE', c.id, d.on_date from claim c join dated d on d.id = c.id;

insert into listed (owner_id, way, ascending, item_id, descending)
  select distinct owner_id, way, coalesce(on_date, '~'), item_id, coalesce(on_date, '') from owned order by owner_id, way, 3, item_id;
create index listed_descending on listed (owner_id, way, descending, item_id);
drop table owned;
drop table dated;

insert into related_document (owner_id, other_id, kind, direction, on_date)
  select r.owner_id, r.other_id, r.kind, r.direction, d.adopted_on
  from (select document_id as owner_id, target_id as other_id, kind, 'FORWARD' as direction from document_relation
        union all select target_id, document_id, kind, 'BACKWARD' from document_relation) r
  join document d on d.id = r.other_id
  order by r.other_id, r.direction, r.kind;
create index related_document_first on related_document (owner_id, coalesce(on_date, '~'));
create index related_document_last on related_document (owner_id, coalesce(on_date, ''));

-- 3. The timeline

create temp table happened (on_date, end_date, kind, title, record_id);

insert into happened select founded, null, 'FOUNDED', r.name_en || ' founded', o.id
  from organisation o join registry r on r.id = o.id where founded is not null;
insert into happened select dissolved, null, 'DISSOLVED', r.name_en || ' dissolved', o.id
  from organisation o join registry r on r.id = o.id where dissolved is not null;
insert into happened select s.since, null, 'STAGE_REACHED', r.name_en || ': ' || lower(s.status), s.organisation_id
  from organisation_stage s join organisation o on o.id = s.organisation_id join registry r on r.id = o.id
  where s.since is not null and s.since is not o.founded and s.since is not o.dissolved;
insert into happened select m.start_on, null, 'STATUS_BEGAN',
    s.name_en || ': ' || replace(lower(m.status), '_', ' ') || ' of the ' || o.name_en, m.id
  from membership m join registry s on s.id = m.state_id join registry o on o.id = m.organisation_id;
insert into happened select m.end_on, null, 'STATUS_ENDED',
    s.name_en || ': no longer ' || replace(lower(m.status), '_', ' ') || ' of the ' || o.name_en, m.id
  from membership m join registry s on s.id = m.state_id join registry o on o.id = m.organisation_id where m.end_on is not null;
insert into happened select t.on_date, null, 'STATUS_STEP',
    s.name_en || ': ' || replace(lower(t.kind), '_', ' ') || ', towards ' || replace(lower(m.status), '_', ' ') || ' of the ' || o.name_en, m.id
  from membership_step t join membership m on m.id = t.membership_id
  join registry s on s.id = m.state_id join registry o on o.id = m.organisation_id
  where t.on_date is not null and t.kind not in ('EFFECTIVE', 'DECIDED', 'GUEST_AT');
insert into happened select c.start_on, null, 'CHAIRMANSHIP_BEGAN', s.name_en || ' takes the chair of the ' || o.name_en, c.id
  from chairmanship c join registry s on s.id = c.state_id join registry o on o.id = c.organisation_id;
insert into happened select t.start_on, null, 'TENURE_BEGAN', p.name_en || ': ' || o.name_en, t.id
  from tenure t join registry p on p.id = t.person_id join registry o on o.id = t.office_id where t.start_on is not null;
insert into happened select t.end_on, null, 'TENURE_ENDED', p.name_en || ': no longer ' || o.name_en, t.id
  from tenure t join registry p on p.id = t.person_id join registry o on o.id = t.office_id where t.end_on is not null;
insert into happened select m.start_on, m.end_on, 'MEETING', r.name_en, m.id from meeting m join registry r on r.id = m.id;
insert into happened select d.adopted_on, null, 'DOCUMENT_ADOPTED', r.name_en, d.id
  from document d join registry r on r.id = d.id where d.adopted_on is not null;
insert into happened select d.in_force_from, null, 'ENTERED_INTO_FORCE', r.name_en || ' in force', d.id
  from document d join registry r on r.id = d.id where d.in_force_from is not null;
insert into happened select u.sort_on, u.last_day, 'UN_LINK', r.name_en, u.id from un_link u join registry r on r.id = u.id;
insert into happened select u.end_on, null, 'UN_LINK_ENDED', r.name_en || ': ended', u.id
  from un_link u join registry r on r.id = u.id where u.end_on is not null;
insert into happened select i.proposed_on, null, 'INITIATIVE_PROPOSED', r.name_en || ' proposed', i.id
  from initiative i join registry r on r.id = i.id where i.proposed_on is not null;
insert into happened select i.held_on, null, 'INITIATIVE_HELD', r.name_en, i.id
  from initiative i join registry r on r.id = i.id where i.held_on is not null;
insert into happened select c.on_date, null, 'COOPERATION', r.name_en || ': ' || lower(c.kind), c.id
  from cooperation c join registry r on r.id = c.partner_id where c.on_date is not null;

insert into event (on_date, latest, end_date, kind, title, record_id)
  select on_date,
    case length(coalesce(end_date, on_date))
      when 4 then coalesce(end_date, on_date) || '-12-31'
      when 7 then date(coalesce(end_date, on_date) || '-01', '+1 month', '-1 day')
      else coalesce(end_date, on_date) end,
    end_date, kind, title, record_id
  from happened order by on_date, kind, record_id, title;
create index event_date on event (on_date, id);
drop table happened;

-- whose history an event belongs to: the record itself, all that it ties together, those who took part in a meeting,
-- and the wholes of which these are parts
create temp table concerned (entity_id, event_id);
insert into concerned select e.record_id, e.id from event e join registry r on r.id = e.record_id where r.name_en is not null;
insert into concerned select t.owner_id, e.id from event e join tie t on t.record_id = e.record_id where t.kind <> 'FOLLOWED';
insert into concerned select p.participant_id, e.id from event e join participation p on p.meeting_id = e.record_id where e.kind = 'MEETING';
insert into concerned select p.representative_id, e.id from event e join participation p on p.meeting_id = e.record_id
  where e.kind = 'MEETING' and p.representative_id is not null;
insert into concerned select a.organisation_id, c.event_id from concerned c join organisation_closure a on a.body_id = c.entity_id;
insert into concerned select a.topic_id, c.event_id from concerned c join topic_closure a on a.within_id = c.entity_id;
insert into event_entity select distinct entity_id, event_id from concerned order by entity_id, event_id;
create index event_entity_event on event_entity (event_id);
drop table concerned;

-- 4. Search: search_words and search_sounds are functions of the importer

insert into search_entity (entity_id, type, kind, on_date, latest, known_on, gone_on)
  select r.id, r.type, coalesce(o.kind, d.kind, u.kind, i.kind),
    coalesce(o.founded, m.start_on, d.adopted_on, u.sort_on, i.proposed_on),
    coalesce(o.founded_latest, m.start_latest, d.adopted_latest, u.sort_latest, i.proposed_latest),
    coalesce(o.founded, m.start_on, min(d.adopted_on, coalesce(d.considered_on, d.adopted_on)), u.sort_on, i.proposed_on),
    u.end_latest
  from registry r
  left join organisation o on o.id = r.id
  left join meeting m on m.id = r.id
  left join document d on d.id = r.id
  left join un_link u on u.id = r.id
  left join initiative i on i.id = r.id
  where r.name_en is not null
  order by r.id;

create temp table findable (entity_id, field, language, weight, ordinal, text, named);
insert into findable select entity_id, 'names', language, case when kind in ('ALIAS', 'FORMER') then 40 else 100 end, ordinal, text, 1
  from name;
insert into findable select id, 'symbol', 'EN', 100, 0, symbol, 0 from document where symbol is not null;
insert into findable select id, 'draftSymbol', 'EN', 100, 0, draft_symbol, 0 from document where draft_symbol is not null;
insert into findable select id, 'unSymbol', 'EN', 100, 0, un_symbol, 0 from document where un_symbol is not null;
insert into findable select id, 'alpha3', 'EN', 100, 0, alpha3, 0 from state;
insert into findable select person_id, 'tenures', 'EN', 20, 0, title, 0 from tenure;
insert into findable select concluding_summit_id, 'chairmanship', 'EN', 20, 0, motto_en, 0 from chairmanship where motto_en is not null;
insert into findable select concluding_summit_id, 'chairmanship', 'RU', 20, 0, motto_ru, 0 from chairmanship where motto_ru is not null;
insert into findable select concluding_summit_id, 'chairmanship', 'ZH', 20, 0, motto_zh, 0 from chairmanship where motto_zh is not null;
insert into findable select id, 'summary', 'EN', 5, 0, summary, 0 from registry where name_en is not null and summary is not null;

insert into search_text (entity_id, field, language, weight, text, words, length, sound)
  select entity_id, field, language, weight, text, words, length(words) - length(replace(words, ' ', '')) + 1,
    case named when 1 then search_sounds(text) end
  from (select entity_id, field, language, max(weight) as weight, min(ordinal) as ordinal, text, search_words(text) as words,
          max(named) as named
        from findable group by entity_id, field, language, text)
  order by entity_id, weight desc, field, ordinal, language, text;
create index search_text_entity on search_text (entity_id);
drop table findable;

insert into search_index (search_index) values ('rebuild');
insert into search_index (search_index) values ('optimize');
