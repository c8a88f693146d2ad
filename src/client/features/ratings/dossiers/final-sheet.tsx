import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  adjustedItems,
  finalEntries,
  finalTotal,
  proposedFinal,
} from '#domain/score/final-sheet.rules.ts';
import { settleFinal } from './dossier.commands.ts';
import { ItemSections } from './item-sections.tsx';
import { JudgeRow } from './judge-row.tsx';
import { NeedsReason } from './needs-reason.tsx';
import { SheetBar } from './sheet-bar.tsx';
import { sheetOf } from './sheets.queries.ts';
import { ofKind, type Parts, type Rated } from './use-dossier-parts.ts';
import { useSheet } from './use-sheet.ts';

/** The final sheet: what the scheme's rule makes of reviewer and experts, adjustable with a reason. */
export function FinalSheet({ of, parts }: { of: Rated; parts: Parts }) {
  const { t } = useTranslation('dossiers');
  const { dossier, scheme, record } = of;
  const { sheets, target, claim, library, trail, mayJudge } = parts;
  const who = target('final');
  const own = sheetOf(sheets, dossier.id, 'final', who.authorId);
  const kept = own ?? ofKind(sheets, 'final')[0] ?? null;
  const sheet = useSheet(who, own?.record.row ?? null, kept?.entries ?? {});
  const reviewer = sheetOf(sheets, dossier.id, 'reviewer', target('reviewer').authorId);
  const experts = ofKind(sheets, 'expert').filter((s) => s.score.submittedAt !== null);
  const proposal = proposedFinal(
    scheme,
    reviewer?.entries ?? null,
    experts.map((s) => s.entries),
  );
  const adjusted = adjustedItems(scheme, proposal, sheet.entries);
  const without = adjusted.filter((code) => !sheet.entries[code]?.reason?.trim());
  const total = mayJudge ? finalTotal(scheme, proposal, sheet.entries) : dossier.finalScore;
  if (mayJudge && proposal.total === null)
    return <Alert variant="light">{t('final.nobody')}</Alert>;
  if (!mayJudge && !kept) return <Alert variant="light">{t('final.notYet')}</Alert>;
  const entries = mayJudge ? finalEntries(scheme, proposal, sheet.entries) : (kept?.entries ?? {});
  const share = scheme.finalRule?.expertShare ?? 0;

  async function settle() {
    if (total === null) return;
    const now = new Date().toISOString();
    await settleFinal(who, own?.record.row ?? null, entries, record.row, total, now);
    await sheet.done();
  }
  return (
    <Stack gap="lg">
      <SheetBar
        scheme={scheme}
        entries={entries}
        vetoed={dossier.vetoed}
        title={t('totals.final')}
        total={total}
      >
        {mayJudge && (
          <Button onClick={() => void settle()} disabled={without.length > 0}>
            {t('final.settle')}
          </Button>
        )}
      </SheetBar>
      {mayJudge && (
        <Text size="sm" c="dimmed">
          {t('final.rule', { experts: share, reviewer: 100 - share, count: experts.length })}{' '}
          {t('final.byRule', { total: proposal.total ?? 0 })}
        </Text>
      )}
      <NeedsReason sheet="final" items={without} />
      <ItemSections
        scheme={scheme}
        row={(item) => (
          <JudgeRow
            key={item.code}
            item={item}
            claim={claim[item.code]}
            entry={mayJudge ? sheet.entries[item.code] : entries[item.code]}
            asked={null}
            proposed={mayJudge ? (proposal.points[item.code] ?? 0) : undefined}
            suggestion={undefined}
            library={library}
            trail={trail}
            onChange={mayJudge ? (values) => sheet.change({ [item.code]: values }) : undefined}
          />
        )}
      />
    </Stack>
  );
}
