import type { ReactNode } from 'react';
import classes from './key-facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole width: long texts. */
  readonly wide?: boolean;
}

/** Label and value pairs of a record as a real description list. `<KeyFacts facts={[{ label, value }]} />` */
export function KeyFacts({
  facts,
  dense = false,
}: {
  facts: readonly Fact[];
  /** Narrower columns: for cards. */
  dense?: boolean;
}) {
  return (
    <dl className={classes.list} data-dense={dense || undefined}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes.fact} data-wide={fact.wide || undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
