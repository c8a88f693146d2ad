/** Every address of the app and how to build it; the only place where a route is spelt. */
export const paths = {
  home: '/',
  enterprises: '/enterprises',
  enterpriseNew: '/enterprises/new',
  enterprise: (id: string) => `/enterprises/${id}`,
  enterpriseEdit: (id: string) => `/enterprises/${id}/edit`,
  chambers: '/chambers',
  meetings: '/chambers/meetings',
  meeting: (id: string) => `/chambers/meetings/${id}`,
  chamberNew: '/chambers/new',
  chamber: (id: string) => `/chambers/${id}`,
  chamberEdit: (id: string) => `/chambers/${id}/edit`,
  liaison: '/liaison',
  liaisonCoverage: '/liaison/coverage',
  liaisonMine: '/liaison/mine',
  liaisonDemands: '/liaison/demands',
  demandNew: '/liaison/demands/new',
  demandEdit: (id: string) => `/liaison/demands/${id}/edit`,
  demand: (id: string) => `/liaison/demands/${id}`,
  liaisonPlan: '/liaison/plan',
  liaisonHandover: '/liaison/handover',
  liaisonCampaigns: '/liaison/campaigns',
  campaign: (id: string) => `/liaison/campaigns/${id}`,
  liaisonCards: '/liaison/cards',
  liaisonTarget: (kind: string, id: string) => `/liaison/targets/${kind}/${id}`,
  leader: (id: string) => `/liaison/leaders/${id}`,
  ratings: '/ratings',
  schemes: '/ratings/schemes',
  scheme: (id: string) => `/ratings/schemes/${id}`,
  round: (id: string) => `/ratings/rounds/${id}`,
  dossier: (id: string) => `/ratings/dossiers/${id}`,
  dossierForm: (id: string) => `/ratings/dossiers/${id}/form`,
  evidence: '/ratings/evidence',
  award: (id: string) => `/ratings/awards/${id}`,
  certificate: (id: string) => `/ratings/awards/${id}/certificate`,
  inbox: '/inbox',
  inboxConflict: (id: string) => `/inbox?conflict=${id}`,
  import: '/import',
  importBatch: (batch: string) => `/import/${batch}`,
  settings: '/settings',
  signIn: '/sign-in',
  publicRatings: '/public/ratings',
  publicRating: (subject: string) => `/public/ratings/${subject}`,
} as const;

/** A path with its query: `undefined` and empty values are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | undefined | null>>,
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The page of a record, for kinds that have one. */
export function recordPath(kind: string, id: string): string | null {
  if (kind === 'enterprise') return paths.enterprise(id);
  if (kind === 'chamber') return paths.chamber(id);
  if (kind === 'meeting') return paths.meeting(id);
  if (kind === 'leader') return paths.leader(id);
  if (kind === 'campaign') return paths.campaign(id);
  if (kind === 'demand') return paths.demand(id);
  if (kind === 'scheme') return paths.scheme(id);
  if (kind === 'round') return paths.round(id);
  if (kind === 'dossier') return paths.dossier(id);
  if (kind === 'award') return paths.award(id);
  return null;
}
