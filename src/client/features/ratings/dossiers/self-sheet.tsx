import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { gatesOfSheet } from '#domain/dossier/dossier.rules.ts';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import { sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { servedOps } from '../evidence/evidence.commands.ts';
import { useNamedDocuments } from '../evidence/use-named-documents.ts';
import { ConditionsPanel } from './conditions.panel.tsx';
import { saveClaim, submitDossier } from './dossier.commands.ts';
import { GatesAlert } from './gates.alert.tsx';
import { ItemSections } from './item-sections.tsx';
import { SelfRow } from './self-row.tsx';
import { SheetBar } from './sheet-bar.tsx';
import { sheetOf } from './sheets.queries.ts';
import type { Parts, Rated } from './use-dossier-parts.ts';
import { useSheet } from './use-sheet.ts';
import { VetoesPanel } from './vetoes.panel.tsx';

/** What a subject claims, item by item: totals live, kept on this device as it is typed. */
export function SelfSheet({ of, parts }: { of: Rated; parts: Parts }) {
  const { t } = useTranslation(['dossiers', 'ratings']);
  const { dossier, scheme, round, record, subject } = of;
  const { day, today, rows, suggested, mayClaim } = parts;
  const kept = sheetOf(parts.sheets, dossier.id, 'self', dossier.subjectId);
  const sheet = useSheet(parts.target('self'), kept?.record.row ?? null, parts.claim);
  const { entries } = sheet;
  const documents = useNamedDocuments(parts.library.documents, entries);
  const library = { ...parts.library, documents };
  const trail = { ...parts.trail, documents };
  const total = sheetTotal(scheme, entries);
  const gates = gatesOfSheet(scheme, round, entries);

  const mayMark = (d: Evidence) =>
    d.subjectId === dossier.subjectId ? library.mayAdd : library.mayBorrow;

  async function save() {
    const served = servedOps(documents.filter(mayMark), scheme.code, entries);
    const ops = [sheet.op(), ...served];
    const saved = await saveClaim(ops, record.row, total.missing.length === 0);
    if (saved || !sheet.unsaved) await sheet.done();
  }
  return (
    <Stack gap="lg">
      <SheetBar scheme={scheme} entries={entries} vetoed={dossier.vetoed} title={t('totals.self')}>
        {sheet.unsaved && (
          <Text size="sm" c="dimmed">
            {t(sheet.keptAt ? 'draftKept' : 'unsaved')}
          </Text>
        )}
        {mayClaim && (
          <>
            <Button onClick={() => void save()} disabled={!sheet.unsaved}>
              {t('ratings:dossier.save')}
            </Button>
            <Button
              variant="light"
              disabled={gates.length > 0 || sheet.unsaved}
              onClick={() => void submitDossier(record.row, today, subject)}
            >
              {t('ratings:dossier.submit')}
            </Button>
          </>
        )}
      </SheetBar>
      {dossier.state === 'returned' && dossier.returnReason && (
        <Alert variant="light" color="yellow" title={t('returned')}>
          {dossier.returnReason}
        </Alert>
      )}
      {!mayClaim && <Alert variant="light">{t(dossier.submittedOn ? 'locked' : 'readOnly')}</Alert>}
      {mayClaim && <GatesAlert gates={gates} />}
      <ConditionsPanel
        scheme={scheme}
        dossier={dossier}
        entries={entries}
        rows={rows}
        day={day}
        onChange={mayClaim ? (code, value) => sheet.change({ [code]: { value } }) : undefined}
      />
      <ItemSections
        scheme={scheme}
        title={(d) =>
          t('dimension', {
            text: d.text,
            points: d.isBonus ? total.bonus : (total.byDimension[d.code] ?? 0),
            max: d.points,
          })
        }
        row={(item) => (
          <SelfRow
            key={item.code}
            item={item}
            entry={entries[item.code]}
            suggestion={suggested.get(item.code)}
            known={rows !== undefined}
            library={library}
            trail={trail}
            editable={mayClaim}
            onChange={(values) => sheet.change({ [item.code]: values })}
          />
        )}
      />
      <VetoesPanel scheme={scheme} dossier={dossier} row={record.row} mayJudge={parts.mayJudge} />
    </Stack>
  );
}
