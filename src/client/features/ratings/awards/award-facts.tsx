import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { RecordName } from '#client/records/record-name.tsx';
import { DateText } from '#client/ui/date-text.tsx';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Award } from '#domain/award/award.entity.ts';
import type { Round } from '#domain/round/round.entity.ts';
import type { OutcomeWord } from '#domain/scheme/outcome-word.ts';
import { renewalOf } from './renewal.rules.ts';
import { renewalWords } from './renewal-words.ts';

const DATES = ['appliedOn', 'recommendedOn', 'publicisedOn', 'awardedOn'] as const;

/** Steps with their dates, the words of the version it was won under, when to be rated anew. */
export function AwardFacts({
  award,
  round,
  issuer,
  word,
  day,
}: {
  award: Award;
  round: Round | null;
  issuer: string;
  word: OutcomeWord;
  day: string;
}) {
  const { t } = useTranslation(['rounds', 'schemes', 'outcome']);
  const words = useTranslation('rounds').t;
  const labels = useLabels();
  const label = (field: string) => labels.field('award', field);
  const { wording } = award;
  return (
    <KeyFacts
      facts={[
        {
          label: label('subjectId'),
          value: <RecordName kind={award.subjectKind} id={award.subjectId} />,
        },
        { label: label('grade'), value: award.grade },
        { label: label('level'), value: labels.option('award', 'level', award.level) },
        { label: t(`outcome:${word}.year`), value: award.year ?? '—' },
        {
          label: t('award.until'),
          value: award.validUntil ? <DateText value={award.validUntil} /> : t('award.noEnd'),
        },
        { label: t('award.renewal'), value: renewalWords(words, renewalOf(award, day)) },
        { label: label('certificateNumber'), value: award.certificateNumber ?? '—' },
        { label: label('document'), value: award.document ?? '—' },
        { label: label('score'), value: award.score ?? '—' },
        { label: t(`outcome:${word}.by`), value: issuer || '—' },
        ...(round
          ? [
              {
                label: label('roundId'),
                value: (
                  <Anchor component={Link} to={paths.round(round.id)} inherit>
                    {round.name}
                  </Anchor>
                ),
              },
            ]
          : []),
        ...(award.dossierId
          ? [
              {
                label: label('dossierId'),
                value: (
                  <Anchor component={Link} to={paths.dossier(award.dossierId)} inherit>
                    {t('award.open')}
                  </Anchor>
                ),
              },
            ]
          : []),
        ...DATES.map((field) => ({
          label: field === 'awardedOn' ? t(`outcome:${word}.on`) : label(field),
          value: <DateText value={award[field]} />,
        })),
        {
          label: t('award.wording'),
          wide: true,
          value: wording ? (
            <>
              {t('award.wordingOf', { scheme: wording.scheme, version: wording.version })}
              {!wording.official && ` · ${t('schemes:example')}`}
              <br />
              {wording.dimensions.join('、')}
              <Text size="sm" c="dimmed">
                {t('award.wordingKept')}
              </Text>
            </>
          ) : (
            <RecordName kind="scheme" id={award.schemeId} />
          ),
        },
        ...(award.source ? [{ label: label('source'), value: award.source, wide: true }] : []),
      ]}
    />
  );
}
