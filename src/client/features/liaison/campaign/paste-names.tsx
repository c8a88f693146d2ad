import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { type Matched, matchNames, namesIn } from './match-names.ts';

/** Targets by a pasted list of names; what was not found or is unclear is named. */
export function PasteNames({ onChoose }: { onChoose: (targets: readonly Target[]) => void }) {
  const { t } = useTranslation('coverage');
  const [text, setText] = useState('');
  const [matched, setMatched] = useState<Matched | null>(null);
  const [busy, setBusy] = useState(false);
  async function check() {
    setBusy(true);
    const result = await matchNames(namesIn(text));
    setMatched(result);
    onChoose(result.found);
    setBusy(false);
  }
  const left = (key: 'unclear' | 'missing') =>
    matched &&
    matched[key].length > 0 && (
      <div>
        <Text size="sm" fw={600}>
          {t(`list.${key}`, { count: matched[key].length })}
        </Text>
        <List size="sm" mah={160} style={{ overflowY: 'auto' }}>
          {matched[key].map((name) => (
            <List.Item key={name}>{name}</List.Item>
          ))}
        </List>
      </div>
    );
  return (
    <Stack gap="sm">
      <Textarea
        label={t('list.paste')}
        description={t('list.pasteHint')}
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setMatched(null);
          onChoose([]);
        }}
        data-autofocus
      />
      <Group>
        <Button
          variant="default"
          loading={busy}
          disabled={namesIn(text).length === 0}
          onClick={() => void check()}
        >
          {t('list.pasteCheck')}
        </Button>
      </Group>
      {matched && (
        <Stack gap="xs" role="status">
          <Text size="sm">{t('list.found', { count: matched.found.length })}</Text>
          {left('unclear')}
          {left('missing')}
        </Stack>
      )}
    </Stack>
  );
}
