import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '#client/ui/dialog.tsx';
import { isComposing } from '#client/ui/keys.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import { scheme as entity, type Scheme } from '#domain/scheme/scheme.entity.ts';
import { copyScheme } from './scheme.commands.ts';
import type { SchemeRow } from './schemes.queries.ts';

/** Asks for the name of the new version and makes it. */
export function CopyDialog({
  scheme,
  siblings,
  federationId,
  onClose,
}: {
  scheme: Scheme;
  siblings: readonly SchemeRow[];
  federationId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(['schemes', 'common']);
  const navigate = useNavigate();
  const [version, setVersion] = useState('');
  const said = version.trim();
  const taken = [scheme.version, ...siblings.map((s) => s.scheme.version)].includes(said);
  const copy = async () => {
    if (said === '' || taken) return;
    const id = await copyScheme(scheme, federationId, said);
    onClose();
    await navigate(withQuery(paths.scheme(id), { tab: 'edit' }));
  };
  return (
    <Dialog title={t('do.copyTitle')} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('do.copyWhy')}</Text>
        <TextInput
          label={t('do.newVersion')}
          value={version}
          maxLength={entity.fields.version.max}
          error={taken && t('do.versionTaken', { version: said })}
          onChange={(event) => setVersion(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && void copy()}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button disabled={said === '' || taken} onClick={() => void copy()}>
            {t('do.copy')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
