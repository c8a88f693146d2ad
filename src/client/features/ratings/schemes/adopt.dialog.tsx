import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '#client/records/use-today.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { schemeFaults } from '#domain/scheme/scheme.faults.ts';
import { FaultList } from './fault-list.tsx';
import { adoptScheme } from './scheme.commands.ts';
import type { SchemeRow } from './schemes.queries.ts';
import { changeCounts, useImpact } from './use-impact.ts';

/** Refuses a version whose parts do not add up; else says who would gain or lose, then adopts. */
export function AdoptDialog({
  row,
  scheme,
  siblings,
  onClose,
}: {
  row: Row;
  scheme: Scheme;
  siblings: readonly SchemeRow[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['schemes', 'common']);
  const today = useToday();
  const faults = schemeFaults(scheme);
  const before = siblings.find((s) => (s.scheme.state ?? 'adopted') === 'adopted')?.scheme ?? null;
  const impact = useImpact(before, scheme);
  const { name, version } = scheme;
  const page = paths.scheme(scheme.id);
  const adopt = async () => {
    await adoptScheme(row, today);
    onClose();
  };
  return (
    <Dialog title={t('do.adoptTitle', { name, version })} onClose={onClose}>
      <Stack gap="md">
        {faults.length > 0 ? (
          <>
            <Text role="alert">{t('do.adoptRefused', { count: faults.length })}</Text>
            <FaultList faults={faults} />
          </>
        ) : (
          <Text>{t('do.adoptFine')}</Text>
        )}
        {impact && impact.length > 0 && (
          <Text size="sm">
            {t('impact.summary', changeCounts(impact))}{' '}
            <Anchor
              component={Link}
              to={withQuery(page, { tab: 'impact' })}
              onClick={onClose}
              inherit
            >
              {t('do.toImpact')}
            </Anchor>
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          {faults.length > 0 ? (
            <Button component={Link} to={withQuery(page, { tab: 'edit' })} onClick={onClose}>
              {t('do.toEditor')}
            </Button>
          ) : (
            <Button onClick={() => void adopt()}>{t('do.adopt')}</Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
