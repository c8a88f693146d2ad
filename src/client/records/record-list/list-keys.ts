import { isComposing, type KeyPress } from '#client/ui/keys.ts';

export type Move = 'open' | 'select' | 'search' | { readonly to: number };

/** What a key does in a list whose row `at` is current (−1: none yet); null leaves it alone. */
export function listKey(press: KeyPress, at: number, total: number, page: number): Move | null {
  if (isComposing(press) || press.ctrlKey || press.metaKey || press.altKey) return null;
  const within = (to: number) => ({ to: Math.max(0, Math.min(total - 1, to)) });
  switch (press.key) {
    case '/':
      return 'search';
    case 'Enter':
      return at < 0 ? null : 'open';
    case ' ':
      return at < 0 ? null : 'select';
  }
  if (total === 0) return null;
  switch (press.key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return within(at + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return within(0);
    case 'End':
      return within(total - 1);
  }
  return null;
}
