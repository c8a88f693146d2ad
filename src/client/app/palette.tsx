import { ActionIcon, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  spotlight,
} from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { listQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { isComposing } from '#client/ui/keys.ts';
import { recordPath } from '#client/ui/paths.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { navEntries } from './nav.ts';
import classes from './palette.module.css';

const SEARCHED: readonly Kind[] = ['enterprise', 'chamber', 'leader'];
const PER_KIND = 5;

/** A line of the palette that leads somewhere. */
type Hit = SpotlightActionData & { onClick: () => void };

/** Opens the palette; on a desktop it looks like a search box. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <>
      <UnstyledButton className={classes.box} onClick={onOpen} visibleFrom="sm">
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes.words}>{t('palette.open')}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <ActionIcon
        hiddenFrom="sm"
        variant="subtle"
        color="gray"
        size="lg"
        onClick={onOpen}
        aria-label={t('palette.open')}
      >
        <IconSearch size={22} stroke={1.6} />
      </ActionIcon>
    </>
  );
}

/** Ctrl+K: pages and records of this device, also by pinyin, initials, codes and former names. */
export function Palette() {
  const { t } = useTranslation(['shell', 'common']);
  const labels = useLabels();
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 120);
  const lists = useQueries({
    queries: SEARCHED.map((kind) => ({
      ...listQuery({ kind, text, offset: 0, limit: PER_KIND }),
      enabled: text !== '',
    })),
  });
  const downloading = useDownloading();
  const known = text === '' || lists.every(({ data }) => data?.complete);
  const answered = known && typed.trim() === text;
  const nothing = !answered
    ? t('common:state.loading')
    : downloading
      ? t('common:state.downloadingWhy')
      : t('palette.nothing', { text: typed });
  const pages = navEntries
    .map((entry) => ({ ...entry, label: t(`common:nav.${entry.key}`) }))
    .filter((entry) => typed === '' || entry.label.toLowerCase().includes(typed.toLowerCase()));
  const groups: (SpotlightActionGroupData & { actions: Hit[] })[] = [
    {
      group: t('palette.pages'),
      actions: pages.map((entry) => ({
        id: entry.key,
        label: entry.label,
        leftSection: <entry.Icon size={20} stroke={1.6} aria-hidden />,
        onClick: () => void go(entry.to),
      })),
    },
    ...SEARCHED.map((kind, i) => ({
      group: labels.kinds(kind),
      actions: (text === '' ? [] : (lists[i]?.data?.rows ?? [])).map(({ id, row }) => ({
        id,
        label: String(row[entityOf(kind).title] ?? id),
        description: secondLine(row),
        onClick: () => {
          const to = recordPath(kind, id);
          if (to) void go(to);
        },
      })),
    })),
  ].filter((group) => group.actions.length > 0);
  /** Enter without a choice takes the first hit; hits come after the letters, so none is chosen yet. */
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    const list = event.currentTarget.closest('[role="dialog"]');
    if (event.key !== 'Enter' || isComposing(event) || list?.querySelector('[data-selected]'))
      return;
    const [first] = groups[0]?.actions ?? [];
    if (!first || typed.trim() !== text) return;
    spotlight.close();
    first.onClick();
  };
  return (
    <Spotlight
      actions={groups}
      query={typed}
      onQueryChange={setTyped}
      // The index has already chosen, also by what the label does not show.
      filter={(_, actions) => actions}
      shortcut="mod + K"
      scrollable
      maxHeight="70vh"
      searchProps={{
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
        onKeyDown: enter,
        leftSection: <IconSearch size={18} stroke={1.8} aria-hidden />,
      }}
      nothingFound={<Text c="dimmed">{nothing}</Text>}
    />
  );
}

function secondLine(row: Readonly<Record<string, unknown>>): string | undefined {
  const said = row.creditCode ?? row.post;
  return typeof said === 'string' ? said : undefined;
}
