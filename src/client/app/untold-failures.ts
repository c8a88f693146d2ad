import { notifications } from '@mantine/notifications';
import { failureText } from '#client/ui/failure-text.ts';
import { Problem } from '#domain/kernel/problem.ts';

const SHOWN_MS = 15_000;

/**
 * An act of a menu or a button has no form that could say why it was not saved: what nobody caught
 * is said where the word of its success would stand. Returns the way to stop.
 */
export function tellUntoldFailures(): () => void {
  const tell = (event: PromiseRejectionEvent) => {
    if (!(event.reason instanceof Problem)) return;
    event.preventDefault();
    notifications.show({
      id: `untold-${event.reason.code}`,
      color: 'zhu',
      role: 'alert',
      message: failureText(event.reason),
      autoClose: SHOWN_MS,
    });
  };
  window.addEventListener('unhandledrejection', tell);
  return () => window.removeEventListener('unhandledrejection', tell);
}
