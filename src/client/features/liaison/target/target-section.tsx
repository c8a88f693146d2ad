import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Absence } from '#client/ui/absence.tsx';

/** What is known of a target under one heading; `none` where there is nothing. */
export function TargetSection({
  id,
  title,
  none,
  children,
}: {
  id: string;
  title: string;
  /** Said instead where nothing is listed; null where something is. */
  none: string | null;
  children: ReactNode;
}) {
  return (
    <Stack component="section" gap="xs" aria-labelledby={id}>
      <Title order={2} id={id} size="h3">
        {title}
      </Title>
      {none !== null && <Absence>{none}</Absence>}
      {children}
    </Stack>
  );
}
