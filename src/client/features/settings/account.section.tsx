import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyFacts } from '#client/ui/key-facts.tsx';
import { type GivenRole, ROLES } from '#domain/kernel/access.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import { ScopeName } from './scope-name.tsx';
import { SettingsSection } from './settings-section.tsx';

const isRole = (role: string): role is GivenRole => ROLES.some((known) => known === role);

/** Who is signed in and what he may see where. */
export function AccountSection({ who }: { who: SessionAnswer }) {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection title={t('account.title')}>
      <KeyFacts
        facts={[
          { label: t('account.user'), value: who.user.name },
          { label: t('account.username'), value: who.user.username },
          { label: t('account.place'), value: who.workspace.name },
          {
            label: t('account.grants'),
            wide: true,
            value: (
              <Group gap="xs">
                {who.grants.map(({ scope, role, subtree }) => (
                  <Badge key={`${scope} ${role}`} variant="default" tt="none" fw={400} size="lg">
                    <ScopeName scope={scope} /> · {isRole(role) ? t(`role.${role}`) : role}
                    {subtree && ` · ${t('withBelow')}`}
                  </Badge>
                ))}
              </Group>
            ),
          },
        ]}
      />
    </SettingsSection>
  );
}
