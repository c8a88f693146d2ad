import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { AMBER_DAYS } from '#domain/evidence/evidence.rules.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { EndingEvidence } from './ending-evidence.tsx';

const TODAY = '2026-03-02';
const chamber = buildChamber();
const doc = (n: number, name: string, validTo: string | null, subjectId = chamber.id) => ({
  ...{ id: `00000000-0000-7000-8000-0000000000${n}`, name, kind: 'audit', validTo },
  ...{ subjectKind: 'chamber', subjectId },
});
const book = () =>
  new FakeData({
    chamber: [chamber],
    evidence: [
      doc(11, '审计报告', addDays(TODAY, AMBER_DAYS)),
      doc(12, '年检结论', addDays(TODAY, AMBER_DAYS + 1)),
      doc(13, '旧合同', addDays(TODAY, -1)),
      doc(14, '章程', null),
      doc(15, '别家的', TODAY, 'other'),
    ],
  });

test('what ends within sixty days or has ended is listed, the earliest first', async () => {
  await renderScreen(<EndingEvidence today={TODAY} />, { data: book() });
  const names = (await screen.findAllByRole('link', { name: /报告|合同|别家|结论|章程/ })).map(
    (link) => link.textContent,
  );
  expect(names).toEqual(['旧合同', '别家的', '审计报告']);
});

test('a secretary is told of his own chambers only', async () => {
  await renderScreen(<EndingEvidence today={TODAY} subjects={[chamber.id]} />, { data: book() });
  await screen.findByText('旧合同');
  expect(screen.queryByText('别家的')).toBeNull();
});
