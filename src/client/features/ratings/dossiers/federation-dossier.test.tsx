import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { routes } from '../ratings.routes.tsx';
import { dayOff, id } from '../testing/season.builder.ts';

const [CITY, COUNTY, FAR] = [id(1), id(2), id(3)];
const [OURS, THEIRS] = [id(11), id(12)];
const [SCHEME, ROUND, DOSSIER, MINUTES] = [id(40), id(50), id(61), id(71)];
const CLAIM = scoreId(DOSSIER, 'self', COUNTY);
const items = [{ code: 'C1', text: '商会建设', points: 10, kind: 'bool', evidence: true }];

const book = (minutes: Row) =>
  new FakeData({
    federation: [
      buildFederation({ id: CITY, name: '示例市工商联' }),
      buildFederation({ id: COUNTY, name: '示例县工商联', parentId: CITY }),
    ],
    chamber: [
      buildChamber({ id: OURS, name: '示例茶业商会', federationId: COUNTY }),
      buildChamber({ id: THEIRS, name: '示例石材商会', federationId: FAR }),
    ],
    scheme: [
      {
        ...{ id: SCHEME, name: '“五好”示例方案', code: 'WUHAO', version: '示例' },
        ...{ federationId: CITY, subjectKind: 'federation', state: 'adopted' },
        dimensions: [{ code: 'C', text: '商会发展好', items }],
      },
    ],
    round: [
      {
        ...{ id: ROUND, name: '示例批次', schemeId: SCHEME, federationId: CITY },
        ...{ level: 'city', year: '2026', state: 'open' },
      },
    ],
    dossier: [
      {
        ...{ id: DOSSIER, roundId: ROUND, state: 'draft' },
        ...{ subjectKind: 'federation', subjectId: COUNTY },
      },
    ],
    evidence: [minutes],
  });
const minutes = (more: object = {}): Row => ({
  ...{ id: MINUTES, name: '换届材料', kind: 'election', usedBy: ['SIHAO:B1'] },
  ...{ subjectKind: 'chamber', subjectId: OURS, validTo: dayOff(30) },
  ...more,
});
const county = staffSession({
  user: { id: 'u5', username: 'county', name: '示例戊' },
  grants: [{ scope: `federation:${COUNTY}`, role: 'staff', subtree: false }],
});
const item = async () => within(await screen.findByRole('region', { name: 'C1' }));

test('a document of a chamber serves the five goods of its county: named in both, amber in both', async () => {
  const { data } = await renderRoute(routes, {
    path: `/ratings/dossiers/${DOSSIER}`,
    data: book(minutes()),
    who: county,
  });
  const first = await item();
  fireEvent.click(first.getByRole('radio', { name: '是' }));
  fireEvent.click(first.getByRole('button', { name: 'C1 附材料' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: '选用所属商会的材料…' }));
  const drawer = within(await screen.findByRole('dialog', { name: '选用所属商会的材料' }));
  fireEvent.click(drawer.getByRole('combobox', { name: '所属商会' }));
  const choices = (await screen.findAllByRole('option')).map((o) => o.textContent);
  expect(choices).toEqual(['示例茶业商会']);
  fireEvent.click(screen.getByRole('option', { name: '示例茶业商会' }));
  fireEvent.click(await drawer.findByRole('button', { name: 'C1 选用 换届材料' }));
  expect(await drawer.findByText('已选用')).toBeTruthy();
  expect(await first.findByText(`本项佐证将于 ${dayOff(30)} 到期`)).toBeTruthy();
  expect(await first.findByRole('link', { name: '示例茶业商会', hidden: true })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '保存自评', hidden: true }));
  await waitFor(async () =>
    expect((await data.get('score', CLAIM))?.row.entries).toEqual({
      C1: { value: true, evidence: [MINUTES] },
    }),
  );
  const filed = await data.get('evidence', MINUTES);
  expect(filed?.row.usedBy).toEqual(['SIHAO:B1', 'WUHAO:C1']);
});

test('the library of the chamber names the five-good item, amber with the document', async () => {
  await renderRoute(routes, {
    path: `/ratings/evidence?subject=${OURS}`,
    data: book(minutes({ usedBy: ['SIHAO:B1', 'WUHAO:C1'] })),
    who: county,
  });
  const named = (await screen.findByText(/五好/, { selector: 'td *' })).closest('p');
  expect(named?.textContent).toContain('C1');
  expect(named?.style.fontWeight).toBe('600');
  expect(await within(named as HTMLElement).findByTitle('C1 商会建设')).toBeTruthy();
});

test('whoever rates the county reads the document beside the claim, and may not change it', async () => {
  const entries = { C1: { value: true, evidence: [MINUTES] } };
  const data = book(minutes({ validTo: addDays(dayOff(0), -1) }));
  const v = { dossierId: DOSSIER, kind: 'self', authorId: COUNTY, entries };
  await data.change({ ops: [{ op: 'create', kind: 'score', id: CLAIM, v }], label: { key: 'x' } });
  const city = staffSession({
    grants: [{ scope: `federation:${CITY}`, role: 'staff', subtree: false }],
  });
  await renderRoute(routes, { path: `/ratings/dossiers/${DOSSIER}`, data, who: city });
  const first = await item();
  expect(await first.findByText('换届材料')).toBeTruthy();
  expect(first.getByText('本项佐证都已到期')).toBeTruthy();
});
