import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { Kind } from '#domain/registry.ts';
import type { InputProps } from './input-props.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What inputs need from above the kit: names of regions and industries, pickers of records. */
export interface FieldSources {
  readonly regions: readonly Choice[];
  readonly industries: readonly Choice[];
  /** Chooses a record of one of the kinds. */
  readonly RefPicker: ComponentType<InputProps & { kinds: readonly Kind[] }>;
  /** Shows the name of a record as a link to it. */
  readonly RefName: ComponentType<{ kind: Kind; id: string; plain?: boolean }>;
}

const Sources = createContext<FieldSources | null>(null);

/** Hands the kit its sources, once, at the root. */
export function FieldSourcesProvider({
  sources,
  children,
}: {
  sources: FieldSources;
  children: ReactNode;
}) {
  return <Sources.Provider value={sources}>{children}</Sources.Provider>;
}

/** The sources; a screen outside of the provider is a bug of ours. */
export function useFieldSources(): FieldSources {
  const sources = useContext(Sources);
  if (!sources) throw new Error('FieldSourcesProvider is missing above this screen');
  return sources;
}
