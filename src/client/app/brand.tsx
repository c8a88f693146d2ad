import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/ui/paths.ts';
import classes from './brand.module.css';

/** The mark, the name, and whose book this is. */
export function Brand({ place }: { place?: string }) {
  const { t } = useTranslation();
  return (
    <Link to={paths.home} className={classes.link}>
      <Group gap={10} wrap="nowrap">
        <img src="/favicon.svg" alt="" width={32} height={32} className={classes.mark} />
        <div className={classes.words}>
          <Text component="span" fw={700} lh={1.2} className={classes.name}>
            {t('app.name')}
          </Text>
          {place && (
            <Text component="span" size="xs" c="dimmed" lh={1.2} truncate className={classes.place}>
              {place}
            </Text>
          )}
        </div>
      </Group>
    </Link>
  );
}
