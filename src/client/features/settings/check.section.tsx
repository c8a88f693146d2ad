import { Button, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '#client/data/check-report.ts';
import { data } from '#client/data/data.ts';
import { statusQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { formatNumber } from '#client/ui/format.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { isKind } from '#domain/registry.ts';
import { ScopeName } from './scope-name.tsx';
import { SettingsSection } from './settings-section.tsx';

/** 检查本机数据: compares this device with the server and says what it found. */
export function CheckSection() {
  const { t } = useTranslation('settings');
  const { data: status } = useQuery(statusQuery());
  const [failed, setFailed] = useState(false);
  if (!status) return null;
  const { checking, check, loading } = status;
  async function go() {
    setFailed(false);
    await data.check().catch(() => setFailed(true));
  }
  return (
    <SettingsSection title={t('check.title')} hint={t('check.hint')}>
      <Button
        variant="default"
        loading={checking !== null}
        disabled={loading !== null}
        onClick={() => void go()}
      >
        {t('check.go')}
      </Button>
      {checking && (
        <ProgressBar label={t('check.doing')} done={checking.done} total={checking.total} />
      )}
      {failed && <Text role="alert">{t('check.failed')}</Text>}
      {check && !checking && !failed && <Report report={check} />}
    </SettingsSection>
  );
}

function Report({ report }: { report: CheckReport }) {
  const { t, i18n } = useTranslation('settings');
  const labels = useLabels();
  const count = (n: number) => formatNumber(n, i18n.language);
  return (
    <div role="status">
      <Text>
        <DateText value={report.at} moment />{' '}
        {report.mended.length === 0
          ? t('check.same', { rows: count(report.rows) })
          : t('check.mended', { count: report.mended.length })}
      </Text>
      {report.mended.length > 0 && (
        <List>
          {report.mended.map(({ scope, kind, here, there }) => (
            <List.Item key={`${scope} ${kind}`}>
              <ScopeName scope={scope} /> · {isKind(kind) ? labels.kind(kind) : kind}
              {t('check.counts', { here: count(here), there: count(there) })}
            </List.Item>
          ))}
        </List>
      )}
      {report.skipped > 0 && <Text size="sm">{t('check.skipped', { count: report.skipped })}</Text>}
    </div>
  );
}
