import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { data, wakeData } from '#client/data/data.ts';
import { bindData } from '#client/data/invalidate.ts';
import { DB } from '#client/data/queries.ts';
import { session } from '#client/data/session.ts';
import { askBackgroundSync } from '#client/pwa/ask-background-sync.ts';
import { useSession } from '#client/records/use-session.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { Broken } from './error.page.tsx';
import { Shell } from './shell.tsx';
import { Starting } from './starting.tsx';
import { tellUntoldFailures } from './untold-failures.ts';

/** A server that does not answer must not keep the sign-in page away. */
const PATIENCE_MS = 1500;

/** Everything behind the sign-in: opens this person's data, from the device, with or without contact. */
export function SignedIn() {
  const { session: who } = useSession();
  const { pathname, search } = useLocation();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    wakeData();
    const late = setTimeout(() => setAsked(true), PATIENCE_MS);
    void session.refresh().then(() => setAsked(true));
    return () => clearTimeout(late);
  }, []);
  // The server may know somebody whom this browser has forgotten: no way through the sign-in page.
  if (!who && !asked) return <Starting />;
  if (!who) {
    const next = pathname === paths.home && search === '' ? null : pathname + search;
    return <Navigate to={withQuery(paths.signIn, { next })} replace />;
  }
  return <Opened key={`${who.workspace.id} ${who.user.id}`} who={who} />;
}

function Opened({ who }: { who: SessionAnswer }) {
  const client = useQueryClient();
  // What another person looked at in this tab is not his.
  useState(() => client.removeQueries({ queryKey: [DB] }));
  const [failed, setFailed] = useState<{ error: unknown } | null>(null);
  const grants = JSON.stringify(who.grants);
  // Before the effects of the pages within, which ask: their questions wait for the opening.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer with the same grants opens nothing anew
  useLayoutEffect(() => {
    let here = true;
    const unbind = bindData(client, data);
    const unask = askBackgroundSync(data);
    const untell = tellUntoldFailures();
    data.open(who).then(
      () => here && setFailed(null),
      (error: unknown) => here && setFailed({ error }),
    );
    return () => {
      here = false;
      unbind();
      unask();
      untell();
    };
  }, [client, grants]);
  if (failed) return <Broken error={failed.error} />;
  return <Shell who={who} />;
}
