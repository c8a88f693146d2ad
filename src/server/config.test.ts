import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('an empty environment gives the documented defaults', () => {
  expect(readConfig({})).toMatchObject({
    PORT: 8787,
    HOST: '127.0.0.1',
    DEMO: true,
    DEMO_SIZE: 'city',
    DATABASE_URL: undefined,
  });
});

test('every wrong value is named with what was read and what is allowed', () => {
  const read = () => readConfig({ PORT: '99999', DEMO: 'yes', BASE_URL: 'chamber.example' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/PORT is "99999", but must be a port number/);
  expect(read).toThrow(/DEMO is "yes", but must be on or off/);
  expect(read).toThrow(/BASE_URL is "chamber.example"/);
});

test('a wrong DATABASE_URL is not repeated: it may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@h/d' })).toThrow(/DATABASE_URL/);
  expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@h/d' })).not.toThrow(/hunter2/);
});

test('BASE_URL is reduced to its origin', () => {
  expect(readConfig({ BASE_URL: 'https://c.example/app/' }).BASE_URL).toBe('https://c.example');
});
