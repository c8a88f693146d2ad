import type { Entity } from '#domain/kernel/entity.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

/** What a list shows or sorts by beyond a kind's title, references and indexed fields. */
const LIST_FIELDS: Partial<Record<Kind, readonly string[]>> = {
  federation: ['shortName', 'region', 'from', 'to', 'demo'],
  chamber: [
    'shortName',
    'homeRegion',
    'direction',
    'certificateValidUntil',
    'foundedOn',
    'partyOrganisation',
    'contactName',
    'contactPhone',
    'phone',
    'affiliatedTo',
    'demo',
  ],
  term: ['bodyKind', 'number', 'extendedTo'],
  person: ['gender', 'bodyKind', 'phone', 'publicPosts'],
  appointment: ['bodyKind', 'order', 'from', 'to'],
  enterprise: [
    'shortName',
    'legalRepresentative',
    'contactName',
    'contactPhone',
    'phone',
    'foundedOn',
    'capital',
    'staff',
    'tags',
    'demo',
  ],
  membership: ['memberKind', 'bodyKind', 'duesPaidThrough', 'representative'],
  leader: ['post', 'unit', 'portfolio', 'inOfficeFrom'],
  campaign: ['basisDocument', 'duties', 'demo'],
  liaison: ['joint', 'campaign'],
  'liaison-rule': ['name', 'quota', 'times', 'per', 'forms', 'from'],
  visit: ['content', 'participants', 'duties'],
  demand: ['assignedOn', 'startedOn', 'repliedOn', 'confirmedOn', 'asideOn', 'demo'],
  scheme: ['version', 'subjectKind', 'outcome', 'official', 'lockedOn'],
  round: ['opensOn', 'closesOn', 'noticeFrom', 'noticeTo', 'awardedOn'],
  dossier: ['subjectKind', 'finalScore', 'submittedOn', 'recommendedOn', 'publicisedOn'],
  score: ['submittedAt', 'authorName'],
  evidence: ['subjectKind', 'issuedOn', 'usedBy', 'file'],
  meeting: ['bodyKind', 'place', 'expected', 'attended', 'demo'],
  award: ['subjectKind', 'grade', 'benchmark', 'revokedOn', 'recommendedOn', 'publicisedOn'],
  objection: ['aboutKind', 'settledOn', 'result'],
  conflict: ['kind', 'reason', 'author', 'authorName', 'at', 'receivedAt'],
  refusal: ['kind', 'author', 'authorName', 'at', 'receivedAt'],
};

/** Fields that text is looked for in: `names` also by pinyin, `codes` where a word has a digit. */
export interface SearchFields {
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

const SEARCH: Partial<Record<Kind, SearchFields>> = {
  federation: { names: ['name', 'shortName', 'altName'], codes: ['phone'] },
  chamber: {
    names: ['name', 'shortName', 'formerNames', 'contactName'],
    codes: ['creditCode', 'phone', 'contactPhone'],
  },
  person: { names: ['name'], codes: ['phone'] },
  enterprise: {
    names: ['name', 'shortName', 'formerNames', 'legalRepresentative', 'contactName'],
    codes: ['creditCode', 'phone', 'contactPhone'],
  },
  membership: { names: ['representative'], codes: ['number'] },
  leader: { names: ['name', 'post', 'unit'], codes: ['contactPhone'] },
  liaison: { names: ['campaign', 'basisDocument'], codes: [] },
  campaign: { names: ['name', 'basisDocument'], codes: [] },
  visit: { names: ['participants'], codes: [] },
  demand: { names: ['title', 'handler'], codes: ['number'] },
  scheme: { names: ['name', 'version'], codes: ['code'] },
  round: { names: ['name'], codes: ['year'] },
  meeting: { names: ['subject', 'place'], codes: [] },
  award: { names: ['grade', 'document'], codes: ['year'] },
};

/** The columns of a kind: its title, references, indexed fields and what its lists show. */
export function columnsOf(kind: Kind): readonly string[] {
  const entity: Entity = entityOf(kind);
  const facts = Object.entries(entity.fields)
    .filter(([, field]) => field.indexed || field.refersTo)
    .map(([name]) => name);
  return [...new Set([entity.title, ...facts, ...(LIST_FIELDS[kind] ?? [])])];
}

export function searchOf(kind: Kind): SearchFields {
  return SEARCH[kind] ?? { names: [entityOf(kind).title], codes: [] };
}
