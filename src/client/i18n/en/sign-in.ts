import type { Translated } from '../entity-labels.ts';
import type { signIn as zh } from '../zh-CN/sign-in.ts';

export const signIn: Translated<typeof zh> = {
  title: 'Sign in',
  again:
    'Your sign-in has expired; please sign in again. Changes on this device are safe and will be sent.',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show or hide the password',
  go: 'Sign in',
  demo: 'Demo accounts',
  demoHint: 'One press signs you in. The data is invented; try anything.',
  role: {
    admin: 'System administrator',
    staff: 'City federation',
    county: 'County federation',
    secretary: 'Chamber secretary',
    officer: 'Liaison officer',
    expert: 'Rating expert',
    expert2: 'Second rating expert',
    viewer: 'Read only',
  },
  firstNeedsNetwork:
    'The first sign-in on a device needs a connection; after that the app opens without one.',
  stay: 'Not now; go on working offline',
  publicRatings: 'See the public ratings (no sign-in)',
  setUp: {
    title: 'Set up the workspace',
    lead: 'This server is new. Name your body and its first administrator, and you can begin. The link works once.',
    workspace: 'Full name of the federation or chamber',
    name: 'Name of the administrator',
    username: 'User name',
    usernameHint: 'Letters, digits, dots and underscores; 2 to 40',
    password: 'Password',
    passwordHint: '8 to 128 characters; longer is better',
    go: 'Set up and sign in',
    used: 'This link was used already or is not of this server. Restart the server and use the one it prints.',
    missing: 'Please fill in all four.',
  },
  error: {
    missing: 'Please enter user name and password.',
    wrong: 'User name or password is wrong. Mind capitals; an administrator can reset a password.',
    tooMany: 'Too many attempts. Please try again in a few minutes.',
    noContact:
      'The server can’t be reached, and only it can tell who you are. Please check the connection and try again; data on this device is safe.',
    other: 'Sign-in failed: {{reason}}',
  },
};
