import { screen } from '@testing-library/react';
import { Outlet } from 'react-router';
import { expect, test } from 'vitest';
import type { ListResult } from '#client/data/data-port.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute } from '#client/testing/render-route.tsx';
import { Downloading } from '#client/ui/downloading.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import { roomRoutes } from './rooms.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const federation = '00000000-0000-7000-8000-000000000f01';

/** A device that has just started: records are found by id, everything else is still laid out. */
class Starting extends FakeData {
  override async list(): Promise<ListResult> {
    return { total: 0, rows: [], complete: false };
  }
  override by(): Promise<never> {
    return new Promise(() => undefined);
  }
}

const rows = () => ({
  federation: [buildFederation({ id: federation, name: '示范工商联' })],
  chamber: [buildChamber({ id: id(1), name: '示范商会', federationId: federation })],
  enterprise: [buildEnterprise({ id: id(2), name: '示范公司' })],
  leader: [{ id: id(3), name: '示例乙', federationId: federation }],
  campaign: [{ id: id(4), name: '示范行动', from: '2026', federationId: federation }],
  round: [{ id: id(5), name: '示范批次', federationId: federation, state: 'open' }],
});

function starting() {
  const data = new Starting(rows());
  data.show({ status: { indexing: true } });
  return data;
}

const DOWNLOADING = /数据还没下载完|可能还没下载到本机/;
/** What claims that something does not exist, or does not wait. */
const ABSENT = /没有|还没|暂无|暂时|不在您的|(?<!\d)0 [家件个条位]/;

/** Said of what is known all the same: of the record itself, of the session, of how things are done. */
const KNOWN = [
  '还没有核实过',
  '还没有变更记录',
  '没有列任务。登记走访时就不问任务。',
  '您没有固定服务的领导。选一位，就能看到他的联系对象。',
  '没有规则的领导每人最多',
  '这里的改动要由人来定。没有处理之前，谁填的内容都不会丢。',
  '还没有定公示时间；在“修改批次”里填写，或把单位列入公示时自动填写。',
  '还没有填写异议受理地址',
];

/** The lines of a page that a person sees and that claim so. */
function claims(shown: Element): readonly string[] {
  const page = shown.cloneNode(true) as Element;
  for (const hidden of page.querySelectorAll('style, [role=option], [role=listbox]'))
    hidden.remove();
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const line = texts.currentNode.parentElement?.textContent ?? '';
    if (ABSENT.test(line) && !DOWNLOADING.test(line) && !KNOWN.includes(line)) found.push(line);
  }
  return found;
}

const PAGES = [
  '/',
  '/enterprises',
  `/enterprises?chamber=${id(1)}`,
  `/enterprises/${id(2)}`,
  '/chambers',
  `/chambers/${id(1)}`,
  `/chambers/${id(1)}?tab=members`,
  `/chambers/${id(1)}?tab=officers`,
  `/chambers/${id(1)}?tab=liaison`,
  '/liaison',
  '/liaison?by=target',
  `/liaison/leaders/${id(3)}`,
  '/liaison/demands',
  '/liaison/demands?overdue=1',
  '/liaison/mine',
  `/liaison/mine?leader=${id(3)}`,
  `/liaison/cards?leader=${id(3)}`,
  `/liaison/targets/chamber/${id(1)}`,
  '/liaison/plan',
  '/liaison/handover',
  `/liaison/handover?leader=${id(3)}`,
  '/liaison/coverage',
  '/liaison/campaigns',
  `/liaison/campaigns/${id(4)}`,
  '/ratings',
  '/ratings?show=awards',
  '/ratings/schemes',
  `/ratings/rounds/${id(5)}`,
  `/ratings/rounds/${id(5)}?tab=notice`,
  '/ratings/evidence',
  '/inbox',
  '/inbox?tab=conflicts',
  '/inbox?tab=queue',
];

/** What a page says that it can't know. */
async function claimsOf(path: string, data: FakeData, downloading: boolean | null) {
  const element = (
    <Downloading.Provider value={downloading}>
      <Outlet />
    </Downloading.Provider>
  );
  const routes = [{ element, children: [...roomRoutes] }];
  const { container } = await renderRoute(routes, { path, data });
  await screen.findAllByRole('heading', { level: 1 }, { timeout: 20_000 });
  await new Promise((done) => setTimeout(done, 300));
  return claims(container);
}

test.each(PAGES)('before the device has read its data %s calls nothing absent', async (path) => {
  expect(await claimsOf(path, starting(), false)).toEqual([]);
});

test.each(PAGES)('while a first loading goes on %s calls nothing absent', async (path) => {
  expect(await claimsOf(path, new FakeData(rows()), true)).toEqual([]);
});
