import { Fieldset, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './form-section.module.css';

/** A named part of a form, one column. `<FormSection title="联系方式" hint="…">…fields…</FormSection>` */
export function FormSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <Fieldset legend={title} className={classes.section} variant="unstyled">
      {hint && (
        <Text c="dimmed" size="sm" mb="sm">
          {hint}
        </Text>
      )}
      <Stack gap="md">{children}</Stack>
    </Fieldset>
  );
}
