import { Group, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useDeferredValue, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Filter } from '#client/data/data-port.ts';
import { labelsOf } from '#client/i18n/labels.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { FilterBar } from './filter-bar.tsx';
import { type Sort, sortText } from './list-address.ts';
import { type ListColumn, shownColumns } from './list-columns.ts';
import { ListCount } from './list-count.tsx';
import { asQuery, type SetFilter } from './list-filters.ts';
import { ListRows } from './list-rows.tsx';
import { NoneFound } from './list-states.tsx';
import { SearchInput } from './search-input.tsx';
import type { Selection } from './selection.ts';
import { SortMenu } from './sort-menu.tsx';
import { useAsked } from './use-asked.ts';

export interface RecordListProps {
  readonly kind: Kind;
  readonly columns: readonly ListColumn[];
  /** Always in force, never shown as a condition. Keep it stable (useMemo or a constant). */
  readonly where?: readonly Filter[];
  /** Fields a person may filter by; `STATE` of list-filters.ts is the sync state. */
  readonly filters?: readonly string[];
  /** Names of records that `ref` filters point to, by id. */
  readonly names?: Readonly<Record<string, string>>;
  readonly sort?: Sort;
  readonly searchHint?: string;
  /** Beside the search box. */
  readonly toolbar?: ReactNode;
  /** The address of a record: its title becomes a link, Enter and a click go there. */
  readonly to?: (id: string) => string;
  /** Instead of going to `to`. */
  readonly onOpen?: (id: string) => void;
  readonly selection?: Selection;
  /** Beside the count while rows are marked. */
  readonly bulk?: ReactNode;
  /** Shown where there is no record at all. */
  readonly empty: ReactNode;
}

const NONE: readonly Filter[] = [];
const NO_NAMES = {};
const NO_FIELDS: readonly string[] = [];

/**
 * Records of a kind, any number of them: search, conditions, order and place in the address,
 * arrow keys or J and K, Enter, `/`. `<RecordList kind="chamber" columns={['name', 'type']} to={…} empty={…} />`
 */
export function RecordList(props: RecordListProps) {
  const {
    kind,
    columns,
    where = NONE,
    filters = NO_FIELDS,
    names = NO_NAMES,
    selection,
    to,
  } = props;
  const { t } = useTranslation('recordList');
  const common = useTranslation().t;
  const navigate = useNavigate();
  const [asked, change] = useAsked(kind);
  const searchRef = useRef<HTMLInputElement>(null);
  const enterRef = useRef<() => void>(() => undefined);
  const gridId = useId();
  const cards = useMediaQuery('(max-width: 48em)', false) ?? false;

  const shown = useMemo(
    () => shownColumns(kind, columns, labelsOf(common)),
    [kind, columns, common],
  );
  const sort = useSort(asked.sort ?? props.sort ?? { field: entityOf(kind).title, dir: 'asc' });
  const text = useDeferredValue(asked.text);
  const all = useMemo(
    () => [...where, ...asked.filters.map((filter) => asQuery(kind, filter))],
    [kind, where, asked.filters],
  );
  const word = text.trim();
  const query = useMemo(() => ({ kind, text: word, where: all, sort }), [kind, word, all, sort]);
  const limited = asked.text.trim() !== '' || asked.filters.length > 0;
  const open = (id: string) => {
    if (props.onOpen) props.onOpen(id);
    else if (to) void navigate(to(id));
  };

  const onText = useCallback((next: string) => change({ text: next }), [change]);
  const onSort = useCallback((next: Sort) => change({ sort: next }), [change]);
  const onFilters = useCallback(
    (next: readonly SetFilter[]) => change({ filters: next }),
    [change],
  );

  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end" className="cb-no-print">
        <div style={{ flex: '1 1 16rem' }}>
          <SearchInput
            value={asked.text}
            onChange={onText}
            onDown={() => enterRef.current()}
            hint={props.searchHint ?? t('searchHint')}
            inputRef={searchRef}
          />
        </div>
        {props.toolbar}
      </Group>
      <Group justify="space-between" gap="xs">
        <FilterBar
          kind={kind}
          fields={filters}
          filters={asked.filters}
          where={where}
          names={names}
          onChange={onFilters}
        />
        <SortMenu kind={kind} columns={shown} sort={sort} onSort={onSort} />
      </Group>
      <ListRows
        id={gridId}
        query={query}
        columns={shown}
        sort={sort}
        onSort={onSort}
        cards={cards}
        selection={selection ?? null}
        to={to ?? null}
        onOpen={open}
        searchRef={searchRef}
        enterRef={enterRef}
        none={
          limited ? <NoneFound onClear={() => change({ text: '', filters: [] })} /> : props.empty
        }
        footer={(counted) => (
          <ListCount kind={kind} {...counted} selection={selection ?? null} bulk={props.bulk} />
        )}
      />
    </Stack>
  );
}

/** The same object while it says the same order, so that it can be a dependency. */
function useSort(sort: Sort): Sort {
  const text = sortText(sort);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all of the order
  return useMemo(() => sort, [text]);
}
