import { upward } from '#domain/federation/federation.tree.ts';
import { type Access, type Asked, inFederations, staffWrites } from '#domain/sync/access-rule.ts';
import { idIn } from '#domain/sync/scope-rule.ts';

const CITY_OR_ABOVE = ['national', 'province', 'city'];

/**
 * A county's staff enter what counties award. What a city or a higher level awards is entered by
 * the first federation of that rank above the subject, or by those above it.
 */
function home(asked: Asked): readonly string[] {
  const { row, world } = asked;
  if (row.level === 'county' || !world) return inFederations(asked);
  const subject = idIn(row, 'subjectId');
  const chamber = subject && world.get('chamber', subject);
  const start =
    row.subjectKind === 'federation' ? subject : chamber && idIn(chamber.row, 'federationId');
  const path = upward(start || null, world);
  const high = path.filter((id) =>
    CITY_OR_ABOVE.includes(String(world.get('federation', id)?.row.level)),
  );
  return (high.length > 0 ? high : path.slice(-1)).map((id) => `federation:${id}`);
}

export const awardAccess: Access = staffWrites({ home });
