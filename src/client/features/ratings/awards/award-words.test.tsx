import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import type { AwardWording } from '#domain/award/award.entity.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { OutcomeWord } from '#domain/scheme/outcome-word.ts';
import { routes } from '../ratings.routes.tsx';
import { dayOff, dossierRow, FEDERATION, id, season } from '../testing/season.builder.ts';

const wording = (word?: OutcomeWord): AwardWording => ({
  ...{ scheme: '示例方案', version: '示例', dimensions: ['作用发挥好'], official: false },
  ...{ outcome: 'title', source: null, ...(word ? { word } : {}) },
});
const won = (subjectKind: 'chamber' | 'federation', kept: AwardWording | null): Row => ({
  ...{ id: id(90), schemeId: id(40), roundId: id(50), subjectKind, grade: '示例称号' },
  ...{ subjectId: subjectKind === 'chamber' ? id(11) : FEDERATION, wording: kept },
  ...{ level: 'city', year: '2026', awardedOn: dayOff(-3), validUntil: dayOff(300) },
});
const open = (award: Row, path = `/ratings/awards/${id(90)}`) =>
  renderRoute(routes, { path, data: season({ award: [award] }) });

test.each([
  ['a chamber of the four goods', won('chamber', wording()), '认定'],
  ['a county of the five goods', won('federation', wording('confirmed')), '确认'],
  ['a case', won('chamber', wording('selected')), '入选'],
])('the badge, the facts and the certificate of %s say its word', async (_, award, word) => {
  await open(award);
  const badge = await screen.findByRole('img', { name: new RegExp(`^${word}标识.*${word}年度`) });
  expect(badge.textContent).toContain(`${word}年度`);
  expect(await screen.findByText(`${word}日期`)).toBeTruthy();
  expect(await screen.findByRole('button', { name: `撤销${word}` })).toBeTruthy();
});

test.each([
  ['认定为', won('chamber', wording())],
  ['确认为', won('federation', wording('confirmed'))],
  ['入选', won('chamber', wording('selected'))],
])('the certificate says %s', async (said, award) => {
  await open(award, `/ratings/awards/${id(90)}/certificate`);
  expect(await screen.findByText(`经“示例评价批次”评价，${said}`)).toBeTruthy();
});

test('the board of a round says what its scheme says', async () => {
  const county = buildFederation({ id: id(21), name: '示例县工商联', parentId: FEDERATION });
  const scheme = { ...(await season().get('scheme', id(40)))?.row, id: id(40) };
  const data = new FakeData({
    federation: [county],
    scheme: [{ ...scheme, subjectKind: 'federation', outcomeWord: 'confirmed' }],
    round: [
      {
        ...{ id: id(50), name: '示例评价批次', schemeId: id(40), federationId: FEDERATION },
        ...{ level: 'city', year: '2026', state: 'on-notice' },
      },
    ],
    dossier: [
      {
        ...dossierRow(61, 21),
        subjectKind: 'federation',
        state: 'awarded',
        publicisedOn: dayOff(-9),
      },
    ],
  });
  const path = `/ratings/rounds/${id(50)}?tab=notice`;
  await renderRoute(routes, { path, data, who: staffSession() });
  expect(await screen.findByText(/拟确认名单予以公示/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /^确认/ })).toBeTruthy();
  expect(screen.queryByText(/认定/)).toBeNull();
});
