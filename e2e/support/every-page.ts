import { expect, type Page } from '@playwright/test';
import { anyRecord } from './records.ts';

const KINDS = [
  'enterprise',
  'chamber',
  'leader',
  'campaign',
  'demand',
  'scheme',
  'round',
  'dossier',
  'award',
];

/** Every address of the app behind the sign-in, with records that this person may see. */
export async function everyAddress(page: Page): Promise<readonly string[]> {
  const ids: Record<string, string> = {};
  for (const kind of KINDS) ids[kind] = (await anyRecord(page, kind)).id;
  return [
    '/',
    '/enterprises',
    '/enterprises/new',
    `/enterprises/${ids.enterprise}`,
    `/enterprises/${ids.enterprise}/edit`,
    '/chambers',
    '/chambers/new',
    `/chambers/${ids.chamber}`,
    `/chambers/${ids.chamber}?tab=members`,
    `/chambers/${ids.chamber}?tab=officers`,
    `/chambers/${ids.chamber}?tab=liaison`,
    `/chambers/${ids.chamber}?tab=history`,
    `/chambers/${ids.chamber}/edit`,
    '/liaison',
    '/liaison?by=target',
    '/liaison?new=leader',
    `/liaison/leaders/${ids.leader}`,
    '/liaison/demands',
    '/liaison/demands?overdue=1',
    '/liaison/demands/new',
    `/liaison/demands/${ids.demand}`,
    `/liaison/demands/${ids.demand}/edit`,
    '/liaison/mine',
    `/liaison/targets/chamber/${ids.chamber}`,
    `/liaison/cards?leader=${ids.leader}`,
    '/liaison/plan',
    '/liaison/handover',
    `/liaison/handover?leader=${ids.leader}`,
    '/liaison/coverage',
    '/liaison/coverage?per=month&state=assigned',
    '/liaison/coverage?figure=load',
    `/liaison/coverage?target=${ids.chamber}`,
    '/liaison/campaigns',
    `/liaison/campaigns/${ids.campaign}`,
    '/ratings',
    '/ratings?tab=awards',
    '/ratings/schemes',
    `/ratings/schemes/${ids.scheme}`,
    `/ratings/schemes/${ids.scheme}?tab=edit`,
    `/ratings/schemes/${ids.scheme}?tab=diff`,
    `/ratings/schemes/${ids.scheme}?tab=impact`,
    `/ratings/rounds/${ids.round}`,
    `/ratings/rounds/${ids.round}?tab=notice`,
    `/ratings/rounds/${ids.round}?step=awarded`,
    `/ratings/rounds/${ids.round}?tab=history`,
    `/ratings/awards/${ids.award}`,
    `/ratings/awards/${ids.award}/certificate`,
    `/ratings/dossiers/${ids.dossier}`,
    `/ratings/dossiers/${ids.dossier}?tab=reviewer`,
    `/ratings/dossiers/${ids.dossier}?tab=final`,
    `/ratings/dossiers/${ids.dossier}?tab=evidence`,
    `/ratings/dossiers/${ids.dossier}/form`,
    '/ratings/evidence',
    `/ratings/evidence?subject=${ids.chamber}`,
    '/inbox',
    '/inbox?tab=conflicts',
    '/inbox?tab=queue',
    '/import',
    '/settings',
    '/nowhere',
  ];
}

/** Shown by the page of `/ratings` as one of its tabs: the heading stays. */
const TABS = ['/ratings/schemes'];

/** To another address without loading the app anew, as a press on a link does. */
export async function visit(page: Page, address: string): Promise<void> {
  const path = address.split('?')[0] ?? '';
  const another = path !== new URL(page.url()).pathname && !TABS.includes(path);
  await page.evaluate(
    ([to, leaves]) => {
      // The heading of another page is another element: the old one must have gone.
      if (leaves) for (const heading of document.querySelectorAll('h1')) heading.dataset.left = '';
      history.pushState({}, '', String(to));
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    },
    [address, another] as const,
  );
  await expect(page.locator('h1[data-left]')).toHaveCount(0);
  await still(page);
}

/** The page has read what it shows, and nothing moves. */
export async function still(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true], .mantine-Skeleton-root')).toHaveCount(0);
  // A tab that is not looked at reads only when it is.
  const reading = page.getByText(/^正在读取…$|正在整理本机数据|^Reading…$|Preparing the data/);
  await expect(reading.filter({ visible: true })).toHaveCount(0);
  await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
      .map((one) => one.finished.catch(() => undefined));
    await Promise.all(ends);
  });
}
