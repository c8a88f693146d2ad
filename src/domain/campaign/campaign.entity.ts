import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** 专项行动: a programme with dates; liaison that belongs to none is standing. */
export const campaign = defineEntity('campaign', 'name', {
  name: required(f.text(80)),
  federationId: required(f.ref(['federation'])),
  from: required(f.date({ indexed: true })),
  to: f.date({ indexed: true }),
  /** What each officer is to bring, such as a city's own “五个一”; the list is the campaign's. */
  duties: f.textList(80),
  basisDocument: f.text(120),
  note: f.longText(2000),
  demo: f.bool(),
});
export type Campaign = RecordOf<typeof campaign>;
