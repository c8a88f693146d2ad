import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

const SPACES = [
  'common',
  'enterprises',
  'chambers',
  'members',
  'codes',
  'history',
  'import',
] as const;
/** Translates words of the kit as `action.save`, those of rosters as `enterprises:new`. */
export type Words = TFunction<typeof SPACES>;

/** The words of the rooms of enterprises and chambers and what they share. */
export function useWords() {
  return useTranslation(SPACES);
}
