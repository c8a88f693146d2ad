import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { useFederationNames } from '#client/records/names.queries.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { LIAISON_ROLES, LIAISON_TARGETS, liaison } from '#domain/liaison/liaison.entity.ts';
import { campaignsQuery } from '../coverage/coverage.queries.ts';
import { settingsFaults } from './plan-work.ts';
import type { PlanUnderWay } from './use-plan.ts';

/** Scope, way, day and basis of a plan. */
export function PlanSettingsForm({ plan }: { plan: PlanUnderWay }) {
  const { t } = useTranslation(['plan', 'common']);
  const labels = useLabels();
  const { work, set } = plan;
  const { settings, draft } = work;
  const campaigns = useQuery(campaignsQuery()).data ?? [];
  const federations = useFederationNames();
  const faults = settingsFaults(settings);
  const changed = draft !== null && JSON.stringify(draft.settings) !== JSON.stringify(settings);
  return (
    <Paper component="section" p="md" withBorder aria-labelledby="plan-ask">
      <Stack gap="md">
        <Title order={2} size="h3" id="plan-ask">
          {t('ask.title')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
          <Select
            label={t('ask.campaign')}
            data={[
              { value: '', label: t('ask.standing') },
              ...campaigns.map((c) => ({ value: c.id, label: c.name })),
            ]}
            value={settings.campaignId ?? ''}
            onChange={(value) => {
              const campaignId = value || null;
              const basis = campaigns.find((c) => c.id === campaignId)?.basisDocument;
              set({ campaignId });
              if (basis && work.basisDocument === '') plan.setBasis(basis);
            }}
            allowDeselect={false}
          />
          <Select
            label={t('ask.federation')}
            data={[
              { value: '', label: t('ask.everywhere') },
              ...Object.entries(federations).map(([value, label]) => ({ value, label })),
            ]}
            value={settings.federationId ?? ''}
            onChange={(value) => set({ federationId: value || null })}
            allowDeselect={false}
            searchable
          />
          <Select
            label={t('ask.role')}
            data={LIAISON_ROLES.map((value) => ({
              value,
              label: labels.option('liaison', 'role', value),
            }))}
            value={settings.role}
            onChange={(value) =>
              set({ role: LIAISON_ROLES.find((r) => r === value) ?? settings.role })
            }
            allowDeselect={false}
          />
          <FieldInput
            kind="liaison"
            name="from"
            field={liaison.fields.from}
            label={t('ask.day')}
            description={t('ask.dayHint')}
            error={faults.day && t('ask.dayWrong')}
            value={settings.day}
            onChange={(value) => set({ day: String(value ?? '') })}
          />
          <TextInput
            label={t('ask.basis')}
            description={t('ask.basisHint')}
            value={work.basisDocument}
            maxLength={120}
            onChange={(event) => plan.setBasis(event.currentTarget.value)}
          />
          <NumberInput
            label={t('ask.fallback')}
            description={t('ask.fallbackHint')}
            hideControls
            min={1}
            max={999}
            allowDecimal={false}
            value={settings.fallback}
            onChange={(value) => set({ fallback: Math.max(1, Number(value) || 1) })}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('ask.kinds')}
          error={faults.kinds && t('ask.noKinds')}
          value={[...settings.kinds]}
          onChange={(kinds) => set({ kinds: LIAISON_TARGETS.filter((k) => kinds.includes(k)) })}
        >
          <Group gap="md" mt={6}>
            {LIAISON_TARGETS.map((kind) => (
              <Checkbox
                key={kind}
                value={kind}
                label={labels.option('liaison', 'targetKind', kind)}
              />
            ))}
          </Group>
        </Checkbox.Group>
        <div>
          <SegmentedControl
            aria-label={t('ask.mode')}
            value={settings.mode}
            onChange={(mode) => set({ mode: mode === 'reshuffle' ? mode : 'uncovered' })}
            data={(['uncovered', 'reshuffle'] as const).map((value) => ({
              value,
              label: t(`ask.${value}`),
            }))}
          />
          {settings.mode === 'reshuffle' && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('ask.reshuffleHint')}
            </Text>
          )}
        </div>
        <Switch
          label={t('ask.ownOnly')}
          checked={settings.ownOnly}
          onChange={(event) => set({ ownOnly: event.currentTarget.checked })}
        />
        <Group gap="sm">
          <Button
            onClick={() => void plan.start()}
            disabled={!plan.ready || plan.progress !== null || faults.day || faults.kinds}
          >
            {t(draft ? 'ask.again' : 'ask.run')}
          </Button>
          {!plan.ready && (
            <Text size="sm" c="dimmed" role="status">
              {t('common:state.loading')}
            </Text>
          )}
          {changed && (
            <Text size="sm" role="status">
              {t('ask.changed')}
            </Text>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
