import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import { isInOffice } from '#domain/liaison/liaison.rules.ts';
import { LeaderSelect } from '../leader-select.tsx';

import type { PlanUnderWay } from './use-plan.ts';

/** Another leader for one target, by hand; `standing` leaves it as it is today. */
export function GiveDialog({
  plan,
  targetId,
  name,
  onClose,
}: {
  plan: PlanUnderWay;
  targetId: string;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(['plan', 'common']);
  const row = plan.work.draft?.rows.find((one) => one.targetId === targetId);
  const { day } = plan.work.draft?.settings ?? plan.work.settings;
  const [leaderId, setLeaderId] = useState<string | null>(row?.leaderId ?? null);
  return (
    <Dialog title={t('changeTitle', { target: name })} onClose={onClose}>
      <Stack gap="md">
        <LeaderSelect
          label={t('chooseLeader')}
          leaders={(plan.rows?.leaders ?? []).filter((l) => isInOffice(l, day))}
          loadOf={(l) => {
            const { after = 0, quota = null } = plan.now?.loads.get(l.id) ?? {};
            return { held: after, quota };
          }}
          value={leaderId}
          onChange={setLeaderId}
        />
        <Group justify="flex-end" gap="xs">
          {row && (
            <Button
              variant="subtle"
              onClick={() => {
                plan.leave(row);
                onClose();
              }}
            >
              {t('leave')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            disabled={leaderId === null}
            onClick={() => {
              if (leaderId) plan.give(targetId, leaderId);
              onClose();
            }}
          >
            {t('give')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
