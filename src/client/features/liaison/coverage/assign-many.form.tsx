import { Alert, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { fieldsOf, RecordForm } from '#client/ui/record-form.tsx';
import { useRecordForm } from '#client/ui/use-record-form.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { CoverageBook } from '#domain/liaison/coverage/coverage-book.ts';
import { quotaFor } from '#domain/liaison/coverage/rule-for.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_ROLES, type Liaison, liaison } from '#domain/liaison/liaison.entity.ts';
import { isInOffice, loadByLeader } from '#domain/liaison/liaison.rules.ts';
import { LeaderSelect } from '../leader-select.tsx';
import { assignMany, newTargets } from './coverage.commands.ts';

const F = fieldsOf(liaison);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const roleOf = (value: unknown): Liaison['role'] =>
  LIAISON_ROLES.find((role) => role === value) ?? 'liaison-leader';

/** Assigns one leader to one or many targets: who, as what, from when, by which document. */
export function AssignManyForm({
  targets,
  book,
  leaders,
  campaignId,
  today,
  onDone,
}: {
  targets: readonly (Target & { readonly name: string })[];
  book: CoverageBook;
  leaders: readonly Leader[];
  campaignId: string | null;
  today: string;
  onDone: (assigned: boolean) => void;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const [first] = targets;
  const load = useMemo(() => loadByLeader(book.liaisons, today), [book, today]);
  const kinds = new Set(targets.map((target) => target.kind));
  const quotaOf = (leader: Leader) =>
    quotaFor(book.rules, {
      rank: leader.rank,
      targetKind: kinds.size === 1 && first ? first.kind : null,
      campaignId,
      above: book.above(leader.federationId),
      day: today,
    });
  const wantedOf = (values: Readonly<Record<string, unknown>>) => ({
    leaderId: text(values.leaderId) ?? '',
    role: roleOf(values.role),
    from: text(values.from) ?? today,
    campaignId: text(values.campaignId),
  });
  const leaderOf = (id: unknown) => leaders.find((l) => l.id === id);

  const state = useRecordForm({
    entity: liaison,
    initial: {
      targetKind: first?.kind,
      targetId: first?.id,
      role: 'liaison-leader',
      from: today,
      campaignId,
    },
    draftKey: `liaison:assign:${targets.length === 1 ? first?.id : 'many'}`,
    check: (values) => {
      const leader = leaderOf(values.leaderId);
      if (!leader) return {};
      const wanted = wantedOf(values);
      if (!isInOffice(leader, wanted.from))
        return { leaderId: t('assign.outOfOffice', { leader: leader.name, date: wanted.from }) };
      if (newTargets(targets, book.liaisons, wanted).length > 0) return {};
      const role = labels.option('liaison', 'role', wanted.role);
      return { leaderId: t('assign.alreadyAll', { leader: leader.name, role }) };
    },
    onCancel: () => onDone(false),
    onSave: async (values) => {
      const wanted = wantedOf(values);
      const open = new Set(newTargets(targets, book.liaisons, wanted).map((target) => target.id));
      await assignMany(
        targets.filter(({ id }) => open.has(id)),
        {
          ...wanted,
          basisDocument: text(values.basisDocument),
        },
        leaderOf(values.leaderId)?.name ?? '',
      );
      onDone(true);
    },
  });

  const { values } = state.form;
  const chosen = leaderOf(values.leaderId);
  const fresh = newTargets(targets, book.liaisons, wantedOf(values)).length;
  const after = chosen ? (load.get(chosen.id) ?? 0) + fresh : 0;
  const quota = chosen ? quotaOf(chosen) : null;
  return (
    <RecordForm state={state} saveLabel={t('assign.save', { count: fresh })}>
      <LeaderSelect
        label={t('assign.leader')}
        leaders={leaders.filter((l) => isInOffice(l, wantedOf(values).from))}
        loadOf={(l) => ({ held: load.get(l.id) ?? 0, quota: quotaOf(l) })}
        value={text(values.leaderId)}
        error={state.form.errors.leaderId}
        onChange={(id) => {
          state.form.setFieldValue('leaderId', id);
          state.form.clearFieldError('leaderId');
        }}
      />
      {chosen && quota !== null && after > quota && (
        <Alert color="yellow" variant="light" role="status">
          {t('assign.over', { leader: chosen.name, load: after, quota })}
        </Alert>
      )}
      {chosen && fresh > 0 && fresh < targets.length && (
        <Text size="sm" role="status">
          {t('assign.skipped', { count: targets.length - fresh })}
        </Text>
      )}
      <F name="role" />
      <F name="from" />
      <F name="campaignId" />
      <F name="basisDocument" />
    </RecordForm>
  );
}
