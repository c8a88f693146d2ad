import {
  IconAddressBook,
  IconBuildingStore,
  IconFileImport,
  IconHeartHandshake,
  IconHome,
  IconInbox,
  IconRosette,
  IconSettings,
} from '@tabler/icons-react';
import { paths } from '#client/ui/paths.ts';
import { rooms } from './rooms.ts';

/** Entries of the navigation, in order; a room that is not built yet has none. */
const ALL = [
  { key: 'home', room: 'home', to: paths.home, Icon: IconHome },
  { key: 'enterprises', room: 'enterprises', to: paths.enterprises, Icon: IconBuildingStore },
  { key: 'chambers', room: 'chambers', to: paths.chambers, Icon: IconAddressBook },
  { key: 'liaison', room: 'liaison', to: paths.liaison, Icon: IconHeartHandshake },
  { key: 'ratings', room: 'ratings', to: paths.ratings, Icon: IconRosette },
  { key: 'inbox', room: 'inbox', to: paths.inbox, Icon: IconInbox },
  { key: 'import', room: 'import', to: paths.import, Icon: IconFileImport },
  { key: 'settings', room: 'settings', to: paths.settings, Icon: IconSettings },
] as const;

export type NavEntry = (typeof ALL)[number];
export const navEntries: readonly NavEntry[] = ALL.filter((entry) => rooms.has(entry.room));

/** On a phone: the four rooms of every day at the bottom, the rest behind “more”. */
const AT_HAND = new Set(['home', 'enterprises', 'chambers', 'liaison']);
export const atHand = navEntries.filter((entry) => AT_HAND.has(entry.key));
export const behindMore = navEntries.filter((entry) => !AT_HAND.has(entry.key));

/** Whether an address lies in a room: `/` only is home, `/chambers/…` is chambers. */
export function isIn(entry: { readonly to: string }, pathname: string): boolean {
  if (entry.to === paths.home) return pathname === paths.home;
  return pathname === entry.to || pathname.startsWith(`${entry.to}/`);
}
