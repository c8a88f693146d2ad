import type { ListQuery } from '#client/data/data-port.ts';
import type { Kind } from '#domain/registry.ts';
import { filterForm, isSet, type SetFilter } from './list-filters.ts';

export type Sort = NonNullable<ListQuery['sort']>;

/** What a person asked a list for: all of it stands in the address, so that it can be shared. */
export interface Asked {
  readonly text: string;
  readonly filters: readonly SetFilter[];
  readonly sort: Sort | null;
}

const TEXT = 'q';
const SORT = 'sort';
const FILTER = 'f.';

/** Reads an address; what is no filter of the kind is left out, for links grow old. */
export function readAddress(kind: Kind, params: URLSearchParams): Asked {
  const filters: SetFilter[] = [];
  for (const [key, value] of params) {
    if (!key.startsWith(FILTER)) continue;
    const field = key.slice(FILTER.length);
    const form = filterForm(kind, field);
    if (form === null || filters.some((filter) => filter.field === field)) continue;
    const filter = form === 'range' ? readRange(field, value) : { field, values: split(value) };
    if (isSet(filter)) filters.push(filter);
  }
  return { text: params.get(TEXT) ?? '', filters, sort: readSort(params.get(SORT)) };
}

/** The address with what was asked; parameters of others stay. */
export function writeAddress(asked: Asked, before: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of before) {
    if (key !== TEXT && key !== SORT && !key.startsWith(FILTER)) params.append(key, value);
  }
  if (asked.text !== '') params.set(TEXT, asked.text);
  for (const filter of asked.filters) {
    const value =
      'values' in filter
        ? filter.values.map(encode).join(',')
        : [filter.from, filter.to].map((bound) => encode(bound)).join('~');
    params.set(FILTER + filter.field, value);
  }
  if (asked.sort) params.set(SORT, sortText(asked.sort));
  return params;
}

/** `name`, `-foundedOn`, `name.stroke`. */
export const sortText = ({ field, dir, order }: Sort): string =>
  `${dir === 'desc' ? '-' : ''}${field}${order === 'stroke' ? '.stroke' : ''}`;

function readSort(text: string | null): Sort | null {
  const parts = /^(-?)(\w+)(\.stroke)?$/.exec(text ?? '');
  if (!parts?.[2]) return null;
  return {
    field: parts[2],
    dir: parts[1] === '-' ? 'desc' : 'asc',
    ...(parts[3] ? { order: 'stroke' as const } : {}),
  };
}

function readRange(field: string, value: string): SetFilter {
  const [from = '', to = ''] = value.split('~');
  return { field, from: decode(from), to: decode(to) };
}

const split = (value: string) => value.split(',').filter(Boolean).map(decode);
const MARKS = { '%': '%25', ',': '%2C', '~': '%7E' } as const;
const encode = (text: string) =>
  text.replace(/[%,~]/g, (mark) => MARKS[mark as keyof typeof MARKS]);
const decode = (text: string) =>
  Object.entries(MARKS).reduceRight((out, [mark, code]) => out.replaceAll(code, mark), text);
