/** First character of a credit code (GB 32100-2015 and its amendments): who registers. */
const REGISTRARS = {
  '1': 'establishment',
  '2': 'foreign-affairs',
  '3': 'justice',
  '4': 'culture',
  '5': 'civil-affairs',
  '6': 'tourism',
  '7': 'religion',
  '8': 'trade-union',
  '9': 'market',
  A: 'military',
  N: 'agriculture',
  Y: 'other',
} as const;

/** First two characters: what is registered. */
const ORGANISATIONS = {
  '11': 'government',
  '12': 'institution',
  '13': 'mass-organisation',
  '31': 'law-firm',
  '51': 'association',
  '52': 'private-non-enterprise',
  '53': 'foundation',
  '81': 'union',
  '91': 'enterprise',
  '92': 'sole-trader',
  '93': 'cooperative',
  N1: 'collective',
  N2: 'collective',
  N3: 'collective',
} as const;

export type Registrar = (typeof REGISTRARS)[keyof typeof REGISTRARS];
export type Organisation = (typeof ORGANISATIONS)[keyof typeof ORGANISATIONS] | 'other';

export interface Registration {
  readonly registrar: Registrar;
  readonly organisation: Organisation;
  /** Six digits of GB/T 2260 as they were on the day of registration. */
  readonly region: string;
}

/** Who registered the bearer of a normalised code, as what and where; null for unknown prefixes. */
export function registrarOf(code: string): Registration | null {
  const registrar = REGISTRARS[code.slice(0, 1) as keyof typeof REGISTRARS];
  if (registrar === undefined || code.length !== 18) return null;
  const organisation = ORGANISATIONS[code.slice(0, 2) as keyof typeof ORGANISATIONS] ?? 'other';
  return { registrar, organisation, region: code.slice(2, 8) };
}
