import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { recordQuery } from '#client/data/queries.ts';
import { EndingEvidence } from '#client/records/evidence/ending-evidence.tsx';
import { useSession } from '#client/records/use-session.ts';
import { useToday } from '#client/records/use-today.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { evidence } from '#domain/evidence/evidence.entity.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import { EvidenceLibrary } from './evidence-library.tsx';

/** /ratings/evidence?subject=…: the library of one chamber or federation; without one, what ends soon. */
export function EvidencePage() {
  const { t } = useTranslation('evidence');
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const { session } = useSession();
  const own = (session?.grants ?? []).flatMap(({ scope }) =>
    scope.startsWith('chamber:') ? [scope.slice('chamber:'.length)] : [],
  );
  const subject = search.get('subject') ?? own[0] ?? '';
  const enabled = subject !== '';
  const chamber = useQuery({ ...recordQuery('chamber', subject), enabled }).data;
  const federation = useQuery({ ...recordQuery('federation', subject), enabled }).data;
  const nameOf = useSubjectNames(
    [...own, subject].filter(Boolean).map((id) => ({ subjectKind: 'chamber', subjectId: id })),
  );
  const kind = chamber ? 'chamber' : federation ? 'federation' : null;
  const name = String((chamber ?? federation)?.row.name ?? '');
  const go = (id: unknown) => {
    if (typeof id === 'string' && id !== '') setSearch({ subject: id });
    else setSearch({});
  };
  return (
    <Page
      title={name === '' ? t('title') : t('titleOf', { name })}
      crumbs={[{ label: t('ratings'), to: paths.ratings }]}
      lead={t('lead')}
      asOf={today}
    >
      <Stack gap="md">
        {own.length > 1 ? (
          <Select
            label={t('chooseSubject')}
            data={own.map((id) => ({ value: id, label: nameOf(id) ?? id }))}
            value={subject}
            onChange={go}
            maw={420}
          />
        ) : (
          own.length === 0 && (
            <FieldInput
              kind="evidence"
              name="subjectId"
              field={evidence.fields.subjectId}
              label={t('chooseSubject')}
              refKinds={['chamber']}
              value={kind === 'chamber' ? subject : null}
              onChange={go}
            />
          )
        )}
        {kind ? (
          <EvidenceLibrary
            key={subject}
            kind={kind}
            id={subject}
            today={today}
            endingOnly={search.get('ending') === '1'}
            onEndingOnly={(on) => setSearch({ subject, ...(on ? { ending: '1' } : {}) })}
          />
        ) : (
          <EndingEvidence today={today} />
        )}
      </Stack>
    </Page>
  );
}
