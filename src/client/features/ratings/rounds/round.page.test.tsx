import { notifications } from '@mantine/notifications';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { validThrough } from '#domain/award/award.rules.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { routes } from '../ratings.routes.tsx';
import { dayOff, dossierRow, FEDERATION, id, season } from '../testing/season.builder.ts';

// The grid draws what fits: jsdom measures nothing.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  Element.prototype.scrollTo = vi.fn() as typeof Element.prototype.scrollTo;
});

afterEach(() => notifications.clean());

const PATH = `/ratings/rounds/${id(50)}`;
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const names = async () =>
  (await screen.findAllByRole('rowheader')).map((cell) => cell.textContent?.trim());

test('the funnel counts each step by its own date and opens its rows', async () => {
  await renderRoute(routes, { path: PATH, data: season() });
  const figure = async (name: RegExp) => screen.findByRole('link', { name });
  expect((await figure(/^申报/)).textContent).toMatch(/^申报3/);
  expect((await figure(/^推荐/)).textContent).toMatch(/^推荐3/);
  expect((await figure(/^公示/)).textContent).toMatch(/^公示2/);
  expect((await figure(/^认定/)).textContent).toMatch(/^认定0/);
  expect(await names()).toHaveLength(4);
  fireEvent.click(await figure(/^公示/));
  await screen.findByText('只显示：公示，2 条');
  expect((await names()).toSorted()).toEqual(['示例家具商会', '示例茶叶商会'].toSorted());
  fireEvent.change(screen.getByLabelText('截至'), { target: { value: dayOff(-3) } });
  expect((await figure(/^公示/)).textContent).toMatch(/^公示0/);
});

test('an objection stops only the clock of its subject, until it is settled in writing', async () => {
  const { data } = await renderRoute(routes, { path: `${PATH}?tab=notice`, data: season() });
  const row = async (name: string) => (await screen.findByText(name)).closest('tr')?.textContent;
  expect(await row('示例家具商会')).toContain(`公示第 3 天，还剩 4 天，至 ${dayOff(4)}`);
  expect(await row('示例茶叶商会')).toContain('已停止计时：异议未办结。已公示 1 天，还剩 6 天');
  await press('办结');
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: /^办结/ }));
  expect((await within(dialog).findAllByText(/书面答复/)).length).toBeGreaterThan(1);
  fireEvent.click(within(dialog).getByRole('radio', { name: '异议不成立' }));
  fireEvent.change(within(dialog).getByLabelText(/书面答复/), {
    target: { value: '会费标准已在公众号公开' },
  });
  fireEvent.click(within(dialog).getByRole('button', { name: /^办结/ }));
  await screen.findByText('异议已办结：异议不成立');
  expect(await row('示例茶叶商会')).toContain(`公示第 2 天，还剩 5 天，至 ${dayOff(5)}`);
  expect((await data.get('objection', id(71)))?.row).toMatchObject({ result: 'dismissed' });
});

test('a veto and a running notice hold an award and say why; what is ready is awarded as one act', async () => {
  const over = { submittedOn: dayOff(-40), recommendedOn: dayOff(-30), publicisedOn: dayOff(-20) };
  const ready = { ...over, state: 'on-notice', finalScore: 92 };
  const rows = season({
    objection: [],
    dossier: [
      dossierRow(61, 11, ready),
      dossierRow(62, 12, { ...ready, finalScore: 70 }),
      dossierRow(63, 13, { ...ready, vetoed: ['V1'], vetoReason: '受到行政处罚' }),
      dossierRow(64, 14, { ...ready, finalScore: 85 }),
    ],
  });
  const round = await rows.get('round', id(50));
  await rows.change({
    ops: [
      {
        op: 'patch',
        kind: 'round',
        id: id(50),
        f: { noticeFrom: { b: String(round?.row.noticeFrom), v: dayOff(-20) } },
      },
    ],
    label: { key: 'ratings:round.saved' },
  });
  const { data } = await renderRoute(routes, { path: PATH, data: rows });
  fireEvent.click(await screen.findByRole('checkbox', { name: '选择全部' }));
  await press('认定');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('2 家可以办理')).toBeDefined();
  expect(within(dialog).getByText(/一票否决：V1（受到行政处罚）/)).toBeDefined();
  expect(within(dialog).getByText(/最终得分 70，未到达标线 80/)).toBeDefined();
  fireEvent.change(within(dialog).getByLabelText('称号或等级'), {
    target: { value: '“四好”商会' },
  });
  fireEvent.change(within(dialog).getByLabelText('证书编号前缀'), { target: { value: 'SH2026-' } });
  const sent = data.sent.length;
  fireEvent.click(within(dialog).getByRole('button', { name: '办理 2 家' }));
  await screen.findByText('已认定 2 家');
  expect(data.sent).toHaveLength(sent + 1);
  const awards = (await data.list({ kind: 'award', offset: 0, limit: 9 })).rows.map((r) => r.row);
  expect(awards.map((a) => a.certificateNumber).toSorted()).toEqual(['SH2026-0001', 'SH2026-0002']);
  expect(awards.find((a) => a.dossierId === id(61))).toMatchObject({
    benchmark: true,
    wording: { version: '2019', official: false },
  });
  expect((await data.get('dossier', id(63)))?.row.state).toBe('on-notice');
});

test('a secretary reads who else is on notice, and objects in the name of his chamber', async () => {
  const whole = season();
  const noticed = (await whole.get('round', id(50)))?.row;
  const rows = season({
    chamber: [buildChamber({ id: id(13), name: '示例家具商会', federationId: FEDERATION })],
    round: [
      {
        ...noticed,
        id: id(50),
        publicised: { [id(63)]: '示例家具商会', [id(64)]: '示例茶叶商会' },
      },
    ],
    dossier: [dossierRow(63, 13, { state: 'on-notice', publicisedOn: dayOff(-2) })],
    objection: [],
  });
  const who = staffSession({
    user: { id: 'u2', username: 'secretary', name: '示例乙' },
    grants: [{ scope: `chamber:${id(13)}`, role: 'secretary', subtree: false }],
  });
  const { data } = await renderRoute(routes, { path: `${PATH}?tab=notice`, data: rows, who });
  expect(await screen.findByText('示例家具商会')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '对 示例家具商会 提出异议' })).toBeNull();
  await press('对 示例茶叶商会 提出异议');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).queryByLabelText(/提出日期/)).toBeNull();
  fireEvent.change(within(dialog).getByLabelText(/异议内容/), {
    target: { value: '会费标准没有公开' },
  });
  fireEvent.click(within(dialog).getByRole('button', { name: '提出异议' }));
  await screen.findByText('已登记异议：示例茶叶商会');
  expect(data.sent.at(-1)?.ops).toMatchObject([
    {
      kind: 'objection',
      v: {
        ...{ aboutKind: 'dossier', aboutId: id(64), fromId: id(13), raisedBy: '示例乙' },
        ...{ text: '会费标准没有公开', raisedOn: dayOff(0) },
      },
    },
  ]);
  const card = await screen.findByRole('article', { name: '示例茶叶商会（公示）' });
  expect(within(card).queryByRole('button', { name: '办结' })).toBeNull();
});

test('putting dossiers on notice publishes their names with the round', async () => {
  const { data } = await renderRoute(routes, { path: PATH, data: season() });
  fireEvent.click(await screen.findByRole('checkbox', { name: '选择 示例机械商会' }));
  await press('列入公示');
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '办理 1 家' }));
  await screen.findByText('已公示 1 家');
  expect((await data.get('round', id(50)))?.row.publicised).toEqual({ [id(62)]: '示例机械商会' });
});

test('an award that is entered late waits for an open objection, and is recorded with its wording', async () => {
  const { data } = await renderRoute(routes, { path: PATH, data: season() });
  await press('录入评价结果');
  const drawer = await screen.findByRole('dialog');
  const enter = async (subject: string) => {
    fireEvent.click(within(drawer).getByRole('combobox', { name: /获评单位/ }));
    fireEvent.click(await screen.findByRole('option', { name: subject }));
    fireEvent.click(within(drawer).getByRole('button', { name: '保存' }));
  };
  const sent = data.sent.length;
  await enter('示例茶叶商会');
  expect(await within(drawer).findByText('有 1 件异议未办结')).toBeTruthy();
  expect(data.sent).toHaveLength(sent);
  await enter('示例餐饮商会');
  await screen.findByText(/^已录入：示例餐饮商会/);
  const awards = (await data.by('award', 'subjectId', id(11))).map((r) => r.row);
  expect(awards).toMatchObject([
    {
      roundId: id(50),
      schemeId: id(40),
      wording: { version: '2019' },
      validUntil: validThrough(dayOff(0), 2),
    },
  ]);
});

test('a notice of an earlier release, which published no names, is mended by one press', async () => {
  const { data } = await renderRoute(routes, { path: `${PATH}?tab=notice`, data: season() });
  expect(await screen.findByText(/^2 家正在公示，但不在/)).toBeTruthy();
  await press('列入名单');
  await screen.findByText('已把 2 家列入公示名单');
  expect((await data.get('round', id(50)))?.row.publicised).toEqual({
    [id(63)]: '示例家具商会',
    [id(64)]: '示例茶叶商会',
  });
  expect(screen.queryByText(/但不在各商会能看到/)).toBeNull();
});

test('an award that was given is revoked, not objected to by its dossier', async () => {
  const award = {
    ...{ id: id(90), schemeId: id(40), roundId: id(50), dossierId: id(64), grade: '示例称号' },
    ...{ subjectKind: 'chamber', subjectId: id(14), level: 'city', awardedOn: dayOff(-1) },
  };
  const handed = { submittedOn: dayOff(-40), publicisedOn: dayOff(-9) };
  const rows = season({
    award: [award],
    dossier: [
      dossierRow(63, 13, { ...handed, state: 'on-notice' }),
      dossierRow(64, 14, { ...handed, state: 'awarded' }),
    ],
  });
  await renderRoute(routes, { path: `${PATH}?tab=notice`, data: rows });
  expect(await screen.findByRole('button', { name: '对 示例家具商会 提出异议' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '对 示例茶叶商会 提出异议' })).toBeNull();
  // In its line, and beside the objection that is still open.
  const ways = screen.getAllByRole('link', { name: '已有评价结果：查看或撤销' });
  expect(ways.map((a) => a.getAttribute('href'))).toEqual([
    `/ratings/awards/${id(90)}`,
    `/ratings/awards/${id(90)}`,
  ]);
});
