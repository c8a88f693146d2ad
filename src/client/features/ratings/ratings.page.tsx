import { Button, Drawer, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Page } from '#client/ui/page.tsx';
import { paths, withQuery } from '#client/ui/paths.ts';
import { AllAwards } from './awards/all-awards.tsx';
import { RoundForm } from './rounds/round.form.tsx';
import { RoundList } from './rounds/round-list.tsx';
import { SchemeList } from './schemes/scheme-list.tsx';
import { useRater } from './use-rater.ts';

/** /ratings and /ratings/schemes: rounds, awards and the schemes they follow. */
export function RatingsPage() {
  const { t } = useTranslation('ratings');
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { runsRounds, federationId } = useRater();
  const tab =
    pathname === paths.schemes ? 'schemes' : search.get('show') === 'awards' ? 'awards' : 'rounds';
  const addressOf = (value: string | null) =>
    value === 'schemes'
      ? paths.schemes
      : withQuery(paths.ratings, { show: value === 'awards' ? 'awards' : undefined });

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        runsRounds && (
          <Button component={Link} to={withQuery(paths.ratings, { new: 'round' })} variant="light">
            {t('round.new')}
          </Button>
        )
      }
    >
      <Tabs value={tab} onChange={(value) => void navigate(addressOf(value), { replace: true })}>
        <Tabs.List>
          <Tabs.Tab value="rounds">{t('tabs.rounds')}</Tabs.Tab>
          <Tabs.Tab value="awards">{t('tabs.awards')}</Tabs.Tab>
          <Tabs.Tab value="schemes">{t('tabs.schemes')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rounds" pt="md">
          <RoundList />
        </Tabs.Panel>
        <Tabs.Panel value="awards" pt="md">
          {tab === 'awards' && <AllAwards />}
        </Tabs.Panel>
        <Tabs.Panel value="schemes" pt="md">
          {tab === 'schemes' && <SchemeList />}
        </Tabs.Panel>
      </Tabs>
      <Drawer
        opened={search.get('new') === 'round'}
        onClose={() => void navigate(paths.ratings)}
        title={t('round.new')}
        position="right"
        size="lg"
      >
        <RoundForm
          row={null}
          federationId={federationId}
          onDone={(id) => void navigate(id ? paths.round(id) : paths.ratings)}
        />
      </Drawer>
    </Page>
  );
}
