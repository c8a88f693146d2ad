import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EvidenceLibrary } from '../evidence/evidence-library.tsx';
import { ExpertSheets } from './expert-sheets.tsx';
import { FinalSheet } from './final-sheet.tsx';
import { JudgeSheet } from './judge-sheet.tsx';
import { SelfSheet } from './self-sheet.tsx';
import { ofKind, type Parts, type Rated } from './use-dossier-parts.ts';

type Tab = 'self' | 'reviewer' | 'expert' | 'final' | 'evidence';

/** The sheets of a dossier that this person may see, each behind its tab. */
export function DossierTabs({ of, parts }: { of: Rated; parts: Parts }) {
  const { t } = useTranslation('dossiers');
  const [search, setSearch] = useSearchParams();
  const { mayJudge, mayScore, sheets } = parts;
  const tabs: readonly Tab[] = [
    'self',
    ...(mayJudge ? (['reviewer'] as const) : []),
    ...(mayJudge || mayScore ? (['expert'] as const) : []),
    ...(mayJudge || ofKind(sheets, 'final').length > 0 ? (['final'] as const) : []),
    'evidence',
  ];
  const asked = tabs.find((tab) => tab === search.get('tab')) ?? (mayScore ? 'expert' : 'self');
  const { subjectKind, subjectId } = of.dossier;
  return (
    <Tabs
      value={asked}
      keepMounted={false}
      onChange={(tab) => setSearch(tab ? { tab } : {}, { replace: true })}
    >
      <Tabs.List mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="self">
        <SelfSheet of={of} parts={parts} />
      </Tabs.Panel>
      <Tabs.Panel value="reviewer">
        <JudgeSheet of={of} parts={parts} kind="reviewer" />
      </Tabs.Panel>
      <Tabs.Panel value="expert">
        {mayScore ? (
          <JudgeSheet of={of} parts={parts} kind="expert" />
        ) : (
          <ExpertSheets of={of} parts={parts} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="final">
        <FinalSheet of={of} parts={parts} />
      </Tabs.Panel>
      <Tabs.Panel value="evidence">
        <EvidenceLibrary kind={subjectKind} id={subjectId} today={parts.today} />
      </Tabs.Panel>
    </Tabs>
  );
}
