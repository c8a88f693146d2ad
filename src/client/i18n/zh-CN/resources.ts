import { chambers } from './chambers.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { coverage } from './coverage.ts';
import { demands } from './demands.ts';
import { dossiers } from './dossiers.ts';
import { enterprises } from './enterprises.ts';
import { evidence } from './evidence.ts';
import { field } from './field.ts';
import { files } from './files.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { imports } from './import.ts';
import { inbox } from './inbox.ts';
import { liaison } from './liaison.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import { outcome } from './outcome.ts';
import { plan } from './plan.ts';
import { publicRatings } from './public-ratings.ts';
import { ratings } from './ratings.ts';
import { recordList } from './record-list.ts';
import { records } from './records/records.ts';
import { rounds } from './rounds.ts';
import { schemes } from './schemes.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';

/** One namespace per room; `records` holds the words of the entities. */
export const resources = {
  common,
  coverage,
  records,
  recordList,
  demands,
  enterprises,
  chambers,
  meetings,
  members,
  liaison,
  plan,
  ratings,
  dossiers,
  evidence,
  outcome,
  publicRatings,
  rounds,
  schemes,
  codes,
  files,
  field,
  history,
  home,
  inbox,
  settings,
  shell,
  signIn,
  import: imports,
};
export type Resources = typeof resources;
