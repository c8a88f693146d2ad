import { notifyManager } from '@tanstack/react-query';

/** Answers that arrive together are told to the screens in one task: React then paints them once. */
export function notifyTogether(): void {
  let due: (() => void)[] = [];
  notifyManager.setScheduler((tell) => {
    due.push(tell);
    if (due.length > 1) return;
    setTimeout(() => {
      const all = due;
      due = [];
      for (const one of all) one();
    }, 0);
  });
}
