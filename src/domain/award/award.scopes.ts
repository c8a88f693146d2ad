import { chamberScopes } from '#domain/chamber/chamber.scopes.ts';
import { federationScopes } from '#domain/federation/federation.scopes.ts';
import { ofFederation } from '#domain/sync/body-scopes.ts';
import { idIn, naming, type ScopeRule } from '#domain/sync/scope-rule.ts';

/** Wherever the subject is read, and the federations of its scheme and round. */
export const awardScopes: ScopeRule = {
  fields: ['schemeId', 'roundId', 'subjectKind', 'subjectId'],
  scopes: (row, world, today) => {
    const [subject, round, scheme] = [
      idIn(row, 'subjectId'),
      idIn(row, 'roundId'),
      idIn(row, 'schemeId'),
    ];
    const federation = row.subjectKind === 'federation';
    const found = subject && world.get(federation ? 'federation' : 'chamber', subject);
    const rule = federation ? federationScopes : chamberScopes;
    const lies = found && (found.deleted ? found.scopes : rule.scopes(found.row, world, today));
    return [
      ...(lies || []),
      ...(round ? ofFederation(world.get('round', round)?.row) : []),
      ...(scheme ? ofFederation(world.get('scheme', scheme)?.row) : []),
    ];
  },
  carries: (row, world) => naming(world, 'objection', 'aboutId', row.id),
};
