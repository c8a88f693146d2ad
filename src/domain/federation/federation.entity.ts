import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const FEDERATION_LEVELS = ['national', 'province', 'city', 'county', 'zone'] as const;

/** 工商业联合会: a federation of industry and commerce; also the tree that scopes hang on. */
export const federation = defineEntity('federation', 'name', {
  name: required(f.text(120, { importAs: ['工商联', '工商联名称'] })),
  altName: f.text(120, { importAs: ['总商会名称'] }),
  shortName: f.text(40),
  level: required(f.oneOf(FEDERATION_LEVELS, { indexed: true })),
  parentId: f.ref(['federation']),
  /** Functional zones report on their own and have no code of GB/T 2260. */
  region: f.region(),
  from: f.date(),
  to: f.date(),
  successorIds: f.textList(40),
  address: f.text(200),
  phone: f.phone(),
  /** Marks invented rows of the demo workspace. */
  demo: f.bool(),
});
export type Federation = RecordOf<typeof federation>;
