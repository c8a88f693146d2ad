import { z } from 'zod';
import type { Refusal } from '#domain/refusal/refusal.entity.ts';
import { type Op, op } from '#domain/sync/op.ts';

const ops = z.array(op);

/** The operations of a refused change; none where a newer release wrote them or the view hides them. */
export function opsOf(refusal: Refusal): readonly Op[] {
  return ops.safeParse(refusal.ops).data ?? [];
}
