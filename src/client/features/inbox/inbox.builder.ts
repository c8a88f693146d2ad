import type { Issue } from '#client/data/data-port.ts';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import type { Row } from '#domain/kernel/entity.ts';

export const firm = buildEnterprise({ name: '洛阳示范甲有限公司', phone: '0379-2' });
const CLIENT = '00000000-0000-7000-8000-00000000cc01';
export const idOf = (n: number) => `00000000-0000-7000-8000-0000000ce${String(n).padStart(3, '0')}`;

/** An open conflict over the firm's phone, by somebody else. */
export function buildConflict(over: Readonly<Record<string, unknown>> = {}): Row {
  return {
    id: idOf(1),
    kind: 'enterprise',
    row: firm.id,
    field: 'phone',
    base: '0379-1',
    theirs: '0379-2',
    theirsBy: '示例戊',
    theirsById: 'u5',
    mine: '0379-3',
    reason: 'field',
    author: 'u2',
    authorName: '示例丙',
    client: CLIENT,
    n: 4,
    at: '2026-03-02T09:00:00+08:00',
    receivedAt: '2026-03-02T01:00:10.000Z',
    status: 'open',
    ...over,
  };
}

/** A refused change of the firm's email by this device's person. */
export function buildIssue(over: Partial<Issue> = {}): Issue {
  return {
    id: 'issue-1',
    n: 3,
    at: '2026-03-02T09:00:00+08:00',
    code: 'invalid',
    field: 'email',
    kind: 'enterprise',
    row: firm.id,
    message: 'email',
    ops: [{ op: 'patch', kind: 'enterprise', id: firm.id, f: { email: { b: null, v: 'nobody' } } }],
    seen: {},
    ...over,
  };
}

/** What somebody else was refused. */
export function buildRefusal(over: Readonly<Record<string, unknown>> = {}): Row {
  return {
    id: idOf(500),
    code: 'scope',
    kind: 'enterprise',
    row: firm.id,
    author: 'u3',
    authorName: '示例丁',
    client: CLIENT,
    n: 1,
    at: '2026-03-02T09:00:00+08:00',
    receivedAt: '2026-03-02T01:00:10.000Z',
    ops: [
      { op: 'patch', kind: 'enterprise', id: firm.id, f: { phone: { b: '0379-1', v: '0379-9' } } },
    ],
    federationId: firm.federationId,
    status: 'open',
    ...over,
  };
}
