import { queryOptions } from '@tanstack/react-query';

/** Accounts of the demo workspace; their password is public (DEMO_PASSWORD). */
export const DEMO_ACCOUNTS = [
  'staff',
  'county',
  'secretary',
  'officer',
  'expert',
  'expert2',
  'viewer',
  'admin',
] as const;
/** Whether the server serves the demo workspace: told by its health page, asked again until it answers. */
export const isDemoQuery = () =>
  queryOptions({
    queryKey: ['server', 'demo'] as const,
    networkMode: 'always',
    retry: true,
    retryDelay: 1500,
    queryFn: async (): Promise<boolean> => {
      const answer = await fetch('/api/health', { signal: AbortSignal.timeout(5000) });
      const body: unknown = await answer.json();
      return typeof body === 'object' && body !== null && 'demo' in body && body.demo === true;
    },
  });
