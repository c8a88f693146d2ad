import { Skeleton, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './figure.module.css';
import { formatNumber, formatRatio, formatShare } from './format.ts';

/**
 * A number computed from rows; it opens them. With `of` it shows n / N and the share.
 * `<Figure label="商会" value={38} to={paths.chambers} />` · `<Figure label="已联系" value={31} of={38} to={…} note="截至今天" />`
 */
export function Figure({
  label,
  value,
  of,
  to,
  note,
  ratio = false,
}: {
  label: string;
  /** Undefined while it is being counted. */
  value: number | undefined;
  of?: number | undefined;
  to?: string;
  note?: ReactNode;
  /** What falls to one, instead of a share: 2.53 targets a leader. */
  ratio?: boolean;
}) {
  const { i18n } = useTranslation();
  const say = ratio ? formatRatio : formatShare;
  const share = value !== undefined && of !== undefined ? say(value, of, i18n.language) : null;
  const body = (
    <>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {value === undefined ? (
        <Skeleton height={34} width={96} my={4} />
      ) : (
        <p className={classes.value}>
          <span className={classes.pair}>
            {formatNumber(value, i18n.language)}
            {of !== undefined && (
              <span className={classes.of}> / {formatNumber(of, i18n.language)}</span>
            )}
          </span>
          {share && <span className={classes.share}>{share}</span>}
        </p>
      )}
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </>
  );
  if (!to) return <div className={classes.figure}>{body}</div>;
  return (
    <UnstyledButton component={Link} to={to} className={classes.figure} data-opens>
      {body}
    </UnstyledButton>
  );
}
