import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderRoute } from '#client/testing/render-route.tsx';
import type { PublicAward, PublicRatings } from '#domain/award/public-ratings.ts';
import { PublicRatingsPage } from './public-ratings.page.tsx';
import { PublicSubjectPage } from './public-subject.page.tsx';

const routes: RouteObject[] = [
  { path: '/public/ratings', Component: PublicRatingsPage },
  { path: '/public/ratings/:subjectId', Component: PublicSubjectPage },
];
const award = (id: string, name: string, over: Partial<PublicAward> = {}): PublicAward => ({
  id,
  subject: { id: `s-${name}`, kind: 'chamber', name, shortName: null, type: null, region: null },
  scheme: { name: '示例办法', version: '2019', official: false },
  level: 'city',
  grade: '“四好”商会',
  benchmark: false,
  year: '2024',
  awardedOn: '2024-01-01',
  validUntil: null,
  revokedOn: null,
  wording: ['政治引领好', '队伍建设好'],
  source: null,
  demo: true,
  ...over,
});
const answer: PublicRatings = {
  asOf: '2026-03-02T01:00:00Z',
  workspace: '示例市工商联',
  items: [
    award('1', '湖南商会'),
    award('2', '湖南商会', { level: 'province', validUntil: '2025-01-01' }),
    award('3', '乙协会'),
  ],
};

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json(answer)));
afterEach(() => vi.unstubAllGlobals());
const rows = () => screen.getAllByRole('row').length - 1;

test('initials find a name, the count is told, and the address keeps what was asked', async () => {
  const { router } = await renderRoute(routes, { path: '/public/ratings' });
  expect(await screen.findByText(/共 3 条评价结果/)).toBeTruthy();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'hnsh' } });
  await waitFor(() => expect(rows()).toBe(2));
  expect(screen.getByRole('status').textContent).toContain('共 2 条评价结果');
  expect(router.state.location.search).toBe('?q=hnsh');
  const json = () => screen.getByRole('link', { name: '评价结果 JSON' }).getAttribute('href');
  expect(json()).toBe('/api/public/ratings?subject=s-%E6%B9%96%E5%8D%97%E5%95%86%E4%BC%9A');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '湖南' } });
  await waitFor(() => expect(json()).toBe('/api/public/ratings?q=%E6%B9%96%E5%8D%97'));
});

test('an address with filters opens narrowed, and one press clears them', async () => {
  await renderRoute(routes, { path: '/public/ratings?validity=lapsed' });
  await screen.findByText(/共 1 条评价结果/);
  fireEvent.click(screen.getByRole('button', { name: '清除条件' }));
  await screen.findByText(/共 3 条评价结果/);
});

test('a chamber has its own page with the words of the time', async () => {
  await renderRoute(routes, { path: '/public/ratings/s-湖南商会' });
  expect(
    await screen.findByRole('heading', { level: 1, name: '湖南商会 的评价结果' }),
  ).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(2);
  expect(screen.getAllByText('评出时的表述：政治引领好、队伍建设好')).toHaveLength(2);
  expect(screen.getByText('已失效')).toBeTruthy();
});

test('without a server and without an earlier visit the page says so', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
  await renderRoute(routes, { path: '/public/ratings' });
  expect(await screen.findByText('暂时读不到公开数据')).toBeTruthy();
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
});

test('each award is told in the word of its scheme', async () => {
  const items = [
    award('1', '湖南商会', { outcome: 'selected', year: '2025' }),
    award('2', '湖南商会', { outcome: 'graded', level: 'province' }),
  ];
  vi.stubGlobal('fetch', async () => Response.json({ ...answer, items }));
  await renderRoute(routes, { path: '/public/ratings' });
  expect(await screen.findByText('入选日期 2024-01-01')).toBeTruthy();
  expect(screen.getByText('评定日期 2024-01-01')).toBeTruthy();
  await renderRoute(routes, { path: '/public/ratings/s-湖南商会' });
  expect(await screen.findByText(/入选年度 2025 · 入选日期/)).toBeTruthy();
  expect(screen.getByText(/评定年度 2024 · 评定日期/)).toBeTruthy();
});
