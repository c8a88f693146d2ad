import { Alert, Anchor, List, Text } from '@mantine/core';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { paths } from '#client/ui/paths.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { useWords } from '../use-words.ts';
import type { Twins } from './twins.queries.ts';

const AMBER = { background: 'var(--cb-amber-wash)', color: 'var(--cb-amber)' };
const SEAL = { background: 'var(--cb-seal-wash)', color: 'var(--cb-seal)' };

/** Says while one types that the enterprise may be on file already, with the way to it. */
export function TwinsNote({ twins }: { twins: Twins | undefined }) {
  const { t } = useWords();
  if (!twins) return null;
  if (twins.byCode)
    return (
      <Note
        tone={SEAL}
        title={t('enterprises:duplicate.code')}
        rows={[twins.byCode]}
        why={t('enterprises:duplicate.codeWhy')}
      />
    );
  if (twins.byName.length === 0) return null;
  return (
    <Note
      tone={AMBER}
      title={t('enterprises:duplicate.name')}
      rows={twins.byName}
      why={t('enterprises:duplicate.nameWhy')}
    />
  );
}

function Note({
  tone,
  title,
  rows,
  why,
}: {
  tone: CSSProperties;
  title: string;
  rows: readonly Row[];
  why: string;
}) {
  return (
    <Alert style={tone} variant="transparent" p="sm" role="status">
      <Text size="sm" fw={650}>
        {title}
      </Text>
      <List size="sm" spacing={2} listStyleType="none">
        {rows.map((row) => (
          <List.Item key={row.id}>
            {/* A new tab: what is typed here must not be left for a look. */}
            <Anchor component={Link} to={paths.enterprise(row.id)} target="_blank" size="sm">
              {String(row.name)}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed" className="cb-number">
              {String(row.creditCode ?? '')}
            </Text>
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        {why}
      </Text>
    </Alert>
  );
}
