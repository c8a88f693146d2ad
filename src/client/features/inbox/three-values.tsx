import type { ReactNode } from 'react';
import classes from './three-values.module.css';

/** One side of a contradiction: whose it is, what it says, and the way to take it. */
export interface Side {
  readonly key: 'mine' | 'now' | 'before';
  readonly title: ReactNode;
  readonly who?: ReactNode;
  readonly value: ReactNode;
  readonly action?: ReactNode;
}

/** Mine, now and before, side by side; one below the other on a phone. */
export function ThreeValues({ sides }: { sides: readonly Side[] }) {
  return (
    <dl className={classes.columns}>
      {sides.map(({ key, title, who, value, action }) => (
        <div key={key} data-mine={key === 'mine' || undefined}>
          <dt>
            {title}
            {who && <span className={classes.who}>{who}</span>}
          </dt>
          <dd>
            <div className={classes.value}>{value}</div>
            {action}
          </dd>
        </div>
      ))}
    </dl>
  );
}
