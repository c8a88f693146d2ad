import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useToday } from '#client/records/use-today.ts';
import { DateText } from '#client/ui/date-text.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Demand } from '#domain/demand/demand.entity.ts';
import { DeadlineText, DemandStateBadge } from './demand-marks.tsx';

/** Demands as short lines: title, state, since when, how long there is left. */
export function DemandLines({ demands }: { demands: readonly Demand[] }) {
  const today = useToday();
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {demands.map((of) => (
        <Group key={of.id} component="li" gap="xs">
          <Anchor component={Link} to={paths.demand(of.id)}>
            {of.title}
          </Anchor>
          <DemandStateBadge state={of.state} />
          <Text size="sm" c="dimmed" component="span">
            <DateText value={of.registeredOn} />
          </Text>
          <Text size="sm" component="span">
            <DeadlineText of={of} today={today} />
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
