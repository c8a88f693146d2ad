import {
  Anchor,
  Button,
  Code,
  Collapse,
  Container,
  Group,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { paths } from '#client/ui/paths.ts';
import { NotFoundPage } from './not-found.page.tsx';

/** A page that broke: what is safe, what to do, and the text that support needs. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return <Broken error={error} />;
}

export function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation(['shell', 'common']);
  const [open, setOpen] = useState(false);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <Container size="sm" py="xl">
      <Stack gap="md" role="alert">
        <Title order={1}>{t('broken.title')}</Title>
        <Text>{t('broken.safe')}</Text>
        <Group>
          <Button onClick={() => location.reload()}>{t('common:action.reload')}</Button>
          <Anchor component={Link} to={paths.home} reloadDocument>
            {t('broken.home')}
          </Anchor>
          <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('common:action.details')}
          </Button>
        </Group>
        <Collapse expanded={open}>
          <Code block>{text}</Code>
        </Collapse>
      </Stack>
    </Container>
  );
}
