import { type Role, type Scope, scopeOf } from '#domain/kernel/access.ts';
import type { Kind } from '#domain/registry.ts';
import { demoId } from './demo-context.ts';
import { LUOYANG_CITY } from './demo-federations.ts';
import type { DemoSize } from './demo-sizes.ts';
import { HUNAN_CHAMBER } from './luoyang-chambers.ts';

export const DEMO_WORKSPACE_ID = '6d1f7c1e-4103-5a00-9c2b-73686b746169';
export const DEMO_WORKSPACE_NAME = '洛阳市工商业联合会（演示）';
const LUANCHUAN = '410324';
const HENAN = '410000';

export interface DemoGrant {
  readonly scope: Scope;
  readonly role: Role;
  /** Whether a federation's grant covers the federations below it. */
  readonly subtree: boolean;
}
export interface DemoAccount {
  readonly name: string;
  readonly grants: readonly DemoGrant[];
}

/** The accounts of a demo workspace by user name: one for each way of working. */
export function demoGrants(
  workspaceId: string,
  size: DemoSize = 'city',
): Readonly<Record<string, DemoAccount>> {
  const id = (kind: Kind, key: string) => demoId(workspaceId, kind, key);
  const federation = (region: string) => scopeOf('federation', id('federation', region));
  const city = federation(LUOYANG_CITY);
  const top = size === 'province' ? federation(HENAN) : city;
  // One chamber's workspace has no county federation: its county account works for the city.
  const county = size === 'chamber' ? city : federation(LUANCHUAN);
  const chamber = scopeOf('chamber', id('chamber', HUNAN_CHAMBER));
  const leaders = [1, 2, 3].map((n) => scopeOf('leader', id('leader', `${LUOYANG_CITY}/${n}`)));
  const account = (name: string, role: Role, scopes: readonly Scope[], subtree = false) => ({
    name,
    grants: scopes.map((scope) => ({ scope, role, subtree })),
  });
  return {
    admin: account('演示·管理员', 'admin', [top], true),
    staff: account('演示·市工商联', 'staff', [city], true),
    county: account('演示·栾川县工商联', 'staff', [county]),
    secretary: account('演示·湖南商会秘书处', 'secretary', [chamber]),
    officer: account('演示·联络员', 'officer', leaders),
    expert: account('演示·评审专家', 'expert', [city]),
    // Two experts, so that one can see that they do not see each other's scores.
    expert2: account('演示·评审专家二', 'expert', [city]),
    viewer: account('演示·查看者', 'viewer', [city], true),
  };
}
