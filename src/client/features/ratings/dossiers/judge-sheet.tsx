import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pointsOf } from '#domain/scheme/item.rules.ts';
import { sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { allItems } from '#domain/score/final-sheet.rules.ts';
import { handIn, saveFindings } from './dossier.commands.ts';
import { ItemSections } from './item-sections.tsx';
import { unreasoned } from './judge.rules.ts';
import { JudgeRow } from './judge-row.tsx';
import { LastWritten } from './last-written.tsx';
import { NeedsReason } from './needs-reason.tsx';
import { SheetBar } from './sheet-bar.tsx';
import { sheetOf } from './sheets.queries.ts';
import type { Parts, Rated } from './use-dossier-parts.ts';
import { useSheet } from './use-sheet.ts';

/** A reviewer's or an expert's sheet: points beside the claim, a reason for each that is taken off. */
export function JudgeSheet({
  of,
  parts,
  kind,
}: {
  of: Rated;
  parts: Parts;
  kind: 'reviewer' | 'expert';
}) {
  const { t } = useTranslation('dossiers');
  const { dossier, scheme } = of;
  const { claim, sheets, target, suggested, library, trail } = parts;
  const who = target(kind);
  const kept = sheetOf(sheets, dossier.id, kind, who.authorId);
  const sheet = useSheet(who, kept?.record.row ?? null, kept?.entries ?? {});
  const { entries } = sheet;
  const handedIn = kind === 'expert' && kept?.score.submittedAt != null;
  const without = unreasoned(scheme, claim, entries);
  const missing = sheetTotal(scheme, entries).missing;

  function takeClaim() {
    const open = allItems(scheme).filter((item) => entries[item.code]?.points === undefined);
    sheet.change(
      Object.fromEntries(
        open.map((item) => [item.code, { points: pointsOf(item, claim[item.code]) ?? 0 }]),
      ),
    );
  }
  async function save() {
    await saveFindings(sheet.op());
    await sheet.done();
  }
  return (
    <Stack gap="lg">
      <SheetBar
        scheme={scheme}
        entries={entries}
        vetoed={dossier.vetoed}
        title={t(`totals.${kind}`)}
      >
        {!handedIn && (
          <>
            <Button variant="default" onClick={takeClaim} disabled={missing.length === 0}>
              {t('judge.takeClaim')}
            </Button>
            <Button onClick={() => void save()} disabled={!sheet.unsaved || without.length > 0}>
              {t('judge.save')}
            </Button>
            {kind === 'expert' && kept && (
              <Button
                variant="light"
                disabled={sheet.unsaved || missing.length > 0 || without.length > 0}
                onClick={() => void handIn(kept.record.row, new Date().toISOString())}
              >
                {t('judge.handIn')}
              </Button>
            )}
          </>
        )}
      </SheetBar>
      <Text size="sm" c="dimmed">
        {t(`judge.hint.${kind}`)}
        {kind === 'reviewer' && kept && <LastWritten id={kept.score.id} />}
      </Text>
      {handedIn && <Alert variant="light">{t('judge.handedIn')}</Alert>}
      {!handedIn && <NeedsReason sheet="judge" items={without} />}
      <ItemSections
        scheme={scheme}
        row={(item) => (
          <JudgeRow
            key={item.code}
            item={item}
            claim={claim[item.code]}
            entry={entries[item.code]}
            suggestion={suggested.get(item.code)}
            library={library}
            trail={trail}
            asked={pointsOf(item, claim[item.code])}
            onChange={handedIn ? undefined : (values) => sheet.change({ [item.code]: values })}
          />
        )}
      />
    </Stack>
  );
}
