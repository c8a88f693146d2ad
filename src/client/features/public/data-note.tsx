import { Anchor, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withQuery } from '#client/ui/paths.ts';

/** The same as JSON, and how another site may show it. */
export function DataNote({
  ask,
  textLeftOut = false,
}: {
  /** The filters of the page as the interface takes them. */
  ask: Readonly<Record<string, string | undefined>>;
  /** What was searched can't be asked of it. */
  textLeftOut?: boolean;
}) {
  const { t } = useTranslation('publicRatings');
  return (
    <section aria-labelledby="data-note" className="cb-no-print">
      <Title order={2} size="h4" id="data-note">
        {t('data.title')}
      </Title>
      <Text size="sm" maw="60ch">
        {t('data.note')}
        {textLeftOut && ` ${t('data.tooMany')}`}
      </Text>
      <Anchor href={withQuery('/api/public/ratings', ask)} size="sm">
        {t('data.json')}
      </Anchor>
    </section>
  );
}
