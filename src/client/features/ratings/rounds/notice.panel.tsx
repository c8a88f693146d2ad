import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '#client/ui/date-text.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { noticeDays } from '#domain/round/notice.rules.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import type { BoardLine } from './board-lines.ts';
import { NoticeNames } from './notice-names.tsx';
import { NoticeTable } from './notice-table.tsx';
import { ObjectionDialog } from './objection.dialog.tsx';
import { ObjectionList } from './objection-list.tsx';
import { UnpublishedAlert } from './unpublished.alert.tsx';
import { publishedOf, useAbout } from './use-about.ts';
import { useObjector } from './use-objector.ts';
import type { RoundFile } from './use-round.ts';

/** The public notice of a round: who is on it, for how long, where to object, and what was objected. */
export function NoticePanel({ file, lines }: { file: RoundFile; lines: readonly BoardLine[] }) {
  const { t } = useTranslation(['rounds', 'common']);
  const objector = useObjector();
  const [about, setAbout] = useState<string | null>(null);
  const choices = useAbout(file, lines);
  const names = publishedOf(file, t);
  const { round } = file;
  const words = useOutcomeWords(file.scheme);
  if (!round) return null;
  // Who was on notice stays readable after the decision.
  const listed = lines.filter((l) => l.dossier.publicisedOn !== null);
  const days = noticeDays(round);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <Title order={2}>{t('notice.title')}</Title>
        <Group gap="xs" className="cb-no-print">
          <Button variant="default" onClick={() => window.print()}>
            {t('notice.print')}
          </Button>
          {objector && (objector.staff || names.length > 0) && (
            <Button variant="light" onClick={() => setAbout('')}>
              {t('objection.raise')}
            </Button>
          )}
        </Group>
      </Group>
      <Text>{words.notice(round.name)}</Text>
      <KeyFacts
        facts={[
          {
            label: t('notice.dates'),
            value: round.noticeFrom ? (
              <>
                {t('notice.span', { from: round.noticeFrom, days })}
                {round.noticeTo && (
                  <>
                    {' · '}
                    <DateText value={round.noticeFrom} /> – <DateText value={round.noticeTo} />
                  </>
                )}
              </>
            ) : (
              t('notice.notSet')
            ),
            wide: true,
          },
          {
            label: t('notice.address'),
            value: round.postalAddress ?? t('notice.noAddress'),
            wide: true,
          },
        ]}
      />
      {listed.length + names.length === 0 && (
        <EmptyState what={t('notice.none')} why={t('notice.noneWhy')} />
      )}
      {listed.length > 0 && (
        <NoticeTable
          lines={listed}
          awards={file.awards}
          words={words}
          onObject={objector?.staff ? setAbout : null}
        />
      )}
      <UnpublishedAlert file={file} lines={listed} />
      {names.length > 0 && <NoticeNames names={names} onObject={objector ? setAbout : null} />}
      <ObjectionList file={file} choices={choices} />
      {about !== null && objector && (
        <ObjectionDialog
          choices={objector.staff ? choices : names}
          about={about}
          raisers={objector.staff ? [] : objector.own}
          onClose={() => setAbout(null)}
        />
      )}
    </Stack>
  );
}
