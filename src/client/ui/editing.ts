import { useEffect } from 'react';

let forms = 0;
const listeners = new Set<() => void>();

/** Whether someone is filling in a form: updates and reloads wait until nobody is. */
export const editing = {
  isOn: () => forms > 0,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

/** Counts a form in while it is on the screen. */
export function useEditing(): void {
  useEffect(() => {
    forms += 1;
    for (const listener of listeners) listener();
    return () => {
      forms -= 1;
      for (const listener of listeners) listener();
    };
  }, []);
}
