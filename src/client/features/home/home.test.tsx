import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { isoDay } from '#client/ui/format.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { addDays, addMonths } from '#domain/kernel/calendar.ts';
import { routes } from './home.routes.tsx';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const today = isoDay(new Date());
const chambers = [1, 2, 3].map((n) => buildChamber({ id: id(n), name: `示范第${n}商会` }));
const firms = [11, 12, 13, 14].map((n) => buildEnterprise({ id: id(n), name: `示范${n}公司` }));
let next = 100;
const member = (enterprise: number, chamber: number, more: object = {}) => ({
  id: id(next++),
  memberKind: 'enterprise',
  memberId: id(enterprise),
  bodyKind: 'chamber',
  bodyId: id(chamber),
  ...more,
});
const book = () =>
  new FakeData({
    chamber: [...chambers, buildChamber({ id: id(4), name: '已注销商会', status: 'cancelled' })],
    enterprise: firms,
    membership: [
      member(11, 1),
      member(11, 2),
      member(12, 1, { leftOn: addDays(today, 40) }),
      member(13, 1, { leftOn: addDays(today, -400) }),
      member(13, 2, { status: 'applied' }),
      member(14, 1, { joinedOn: addDays(today, 400) }),
    ],
    liaison: [
      { id: id(201), leaderId: id(9), targetKind: 'chamber', targetId: id(1), from: '2020-01-01' },
      {
        id: id(202),
        leaderId: id(9),
        targetKind: 'chamber',
        targetId: id(2),
        from: '2020-01-01',
        to: '2020-12-31',
      },
    ],
    term: [
      { id: id(301), bodyKind: 'chamber', bodyId: id(1), number: 1, starts: '2015', ends: '2020' },
      {
        id: id(302),
        bodyKind: 'chamber',
        bodyId: id(1),
        number: 2,
        starts: '2021',
        ends: addMonths(today, 30),
      },
      {
        id: id(303),
        bodyKind: 'chamber',
        bodyId: id(2),
        number: 3,
        starts: '2021',
        ends: addDays(today, 20),
      },
    ],
  });
const figure = async (label: string) => (await screen.findByText(label)).closest('a')?.textContent;

test('figures are counted from rows: heads once, past and future left out, n of N', async () => {
  await renderRoute(routes, { data: book() });
  expect(await screen.findByText('50.0%')).toBeTruthy();
  expect(await figure('会员企业')).toContain('2 / 4');
  expect(await figure('会籍')).toContain('会籍3');
  expect(await figure('商会')).toContain('商会3');
  expect(await figure('已有领导联系的商会')).toContain('1 / 3');
  expect(screen.getByRole('row', { name: /示范第2商会 第 3 届/ }).textContent).toContain('20 天');
  expect(screen.queryByRole('row', { name: /示范第1商会/ })).toBeNull();
});

test('a secretary sees her chamber, not the federation', async () => {
  const who = staffSession({
    grants: [{ scope: `chamber:${id(1)}`, role: 'secretary', subtree: false }],
  });
  await renderRoute(routes, { data: book(), who });
  expect(await screen.findByRole('link', { name: '示范第1商会' })).toBeTruthy();
  expect(await screen.findByText('我的商会')).toBeTruthy();
  expect(screen.queryByText('概况')).toBeNull();
});

test('an empty book leads on to the import', async () => {
  await renderRoute(routes, { data: new FakeData() });
  const link = await screen.findByRole('link', { name: '导入名册' });
  expect(link.getAttribute('href')).toBe('/import');
});

test('while the index is brought back no zero is shown, and before the server was heard nothing is called empty', async () => {
  const data = new FakeData();
  data.show({ status: { indexing: true, lastContact: null } });
  await renderRoute(routes, { data });
  expect(await figure('会籍')).not.toMatch(/\d/);
  expect(screen.queryByText('台账还是空的')).toBeNull();
});
