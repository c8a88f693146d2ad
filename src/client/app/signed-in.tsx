import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { data } from '#client/data/data.ts';
import { bindData } from '#client/data/invalidate.ts';
import { session } from '#client/data/session.ts';
import { askBackgroundSync } from '#client/pwa/ask-background-sync.ts';
import { useSession } from '#client/records/use-session.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { Broken } from './error.page.tsx';
import { Shell } from './shell.tsx';
import { Starting } from './starting.tsx';
import { tellUntoldFailures } from './untold-failures.ts';

/** Everything behind the sign-in: opens this person's data, from the device, with or without contact. */
export function SignedIn() {
  const { session: who } = useSession();
  const { pathname, search } = useLocation();
  useEffect(() => {
    void session.refresh();
  }, []);
  if (!who) {
    const next = pathname === paths.home && search === '' ? null : pathname + search;
    return <Navigate to={withQuery(paths.signIn, { next })} replace />;
  }
  return <Opened key={`${who.workspace.id} ${who.user.id}`} who={who} />;
}

function Opened({ who }: { who: SessionAnswer }) {
  const client = useQueryClient();
  const [state, setState] = useState<'opening' | 'open' | { error: unknown }>('opening');
  const grants = JSON.stringify(who.grants);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer with the same grants opens nothing anew
  useEffect(() => {
    let here = true;
    const unbind = bindData(client, data);
    const unask = askBackgroundSync(data);
    const untell = tellUntoldFailures();
    data.open(who).then(
      () => here && setState('open'),
      (error: unknown) => here && setState({ error }),
    );
    return () => {
      here = false;
      unbind();
      unask();
      untell();
    };
  }, [client, grants]);
  if (typeof state === 'object') return <Broken error={state.error} />;
  if (state === 'opening') return <Starting />;
  return <Shell who={who} />;
}
