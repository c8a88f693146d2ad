import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { provideData } from '#client/data/data.ts';
import { bindData } from '#client/data/invalidate.ts';
import { session } from '#client/data/session.ts';
import { type Language, startI18n } from '#client/i18n/i18n.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { RecordPicker } from '#client/records/record-picker.tsx';
import { type Choice, FieldSourcesProvider } from '#client/ui/fields/field-sources.tsx';
import { cssVariables, theme } from '#client/ui/theme.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { fillBrowserGaps } from './browser-gaps.ts';
import { FakeData } from './fake-data.ts';

/** A member of staff of a federation in a demo workspace; override what a test is about. */
export function staffSession(over: Partial<SessionAnswer> = {}): SessionAnswer {
  return {
    user: { id: 'u1', username: 'staff', name: '示例甲' },
    workspace: { id: '00000000-0000-4000-8000-000000000001', name: '示例市工商联', demo: true },
    grants: [
      { scope: 'federation:00000000-0000-7000-8000-000000000f01', role: 'staff', subtree: true },
    ],
    now: '2026-03-02T09:14:05+08:00',
    ...over,
  };
}

export interface RenderRouteOptions {
  readonly path?: string;
  readonly data?: FakeData;
  readonly language?: Language;
  readonly who?: SessionAnswer;
  /** Regions that can be chosen; none unless a test needs them. */
  readonly regions?: readonly Choice[];
}

const Nothing = () => null;

/**
 * Renders routes as the app does, over data in memory: `await renderRoute(routes, { path, data })`.
 * Returns the data, to look at what was changed, and Testing Library's queries are ready to use.
 */
export async function renderRoute(
  routes: readonly RouteObject[],
  {
    path = '/',
    data = new FakeData(),
    language = 'zh-CN',
    who,
    regions = [],
  }: RenderRouteOptions = {},
) {
  cleanup();
  // A form that goes away keeps its draft: let it reach the data it was typed into.
  await new Promise((done) => setTimeout(done));
  fillBrowserGaps();
  localStorage.setItem('chamberbook.session', JSON.stringify(who ?? staffSession()));
  window.dispatchEvent(new StorageEvent('storage', { key: 'chamberbook.session' }));
  provideData(data);
  await startI18n(language);
  const client = new QueryClient();
  bindData(client, data);
  const router = createMemoryRouter([{ HydrateFallback: Nothing, children: [...routes] }], {
    initialEntries: [path],
  });
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <QueryClientProvider client={client}>
        <Notifications />
        <FieldSourcesProvider
          sources={{ regions, industries: [], RefPicker: RecordPicker, RefName: RecordName }}
        >
          <RouterProvider router={router} />
        </FieldSourcesProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, data, router, session: session.current() };
}

/** `renderRoute` for one element that is no route. */
export function renderScreen(element: ReactNode, options: RenderRouteOptions = {}) {
  return renderRoute([{ path: '*', element }], options);
}
