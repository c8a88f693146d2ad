import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { cssVariables, theme } from '#client/ui/theme.ts';
import { KitSources } from './kit-sources.tsx';
import { makeRouter } from './router.tsx';

/** Also read by public/scheme.js, which sets the scheme before the first paint. */
const scheme = localStorageColorSchemeManager({ key: 'chamberbook.scheme' });

/** Everything that screens stand on: theme, queries, messages, the kit's sources. */
function Providers({ children, client }: { children: ReactNode; client: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={scheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        <Notifications position="bottom-center" limit={3} zIndex={400} />
        <KitSources>{children}</KitSources>
      </QueryClientProvider>
    </MantineProvider>
  );
}

export function App() {
  const [client] = useState(() => new QueryClient());
  const [router] = useState(makeRouter);
  return (
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  );
}
