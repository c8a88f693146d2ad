import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that logs an unexpected warning or error fails; one that expects it silences it itself. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  for (const method of ['error', 'warn'] as const) {
    const spy = vi.mocked(console[method]);
    if (!vi.isMockFunction(spy)) continue;
    const unexpected = spy.mock.calls.map((call) => call.map(String).join(' '));
    spy.mockRestore();
    expect(
      unexpected,
      `console.${method} was called; expect it in the test or mend its cause`,
    ).toEqual([]);
  }
});
