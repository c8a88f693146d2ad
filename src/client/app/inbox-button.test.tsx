import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { Page } from '#client/ui/page.tsx';
import { InboxButton } from './inbox-button.tsx';

test('the window’s name begins with what waits, and loses the number when all is done', async () => {
  const data = new FakeData();
  data.show({ status: { attention: 3 } });
  const screen = (
    <Page title="会员企业">
      <InboxButton />
    </Page>
  );
  await renderScreen(screen, { data });
  await waitFor(() => expect(document.title).toBe('(3) 会员企业 · 商会台账'));
  data.show({ status: { attention: 0 } });
  await waitFor(() => expect(document.title).toBe('会员企业 · 商会台账'));
});
