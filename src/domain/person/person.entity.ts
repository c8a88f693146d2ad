import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

/** A person whom some body keeps on file; what he holds where is an appointment. */
export const person = defineEntity('person', 'name', {
  name: required(f.text(40, { indexed: true, importAs: ['姓名'] })),
  gender: f.oneOf(['female', 'male']),
  /** The body that keeps this file, and so decides who may read it. */
  bodyKind: required(f.oneOf(['chamber', 'federation'])),
  bodyId: required(f.ref(['chamber', 'federation'], { kindField: 'bodyKind' })),
  enterpriseId: f.ref(['enterprise']),
  bornOn: f.date({ sensitivity: 'restricted' }),
  birthplace: f.region({ sensitivity: 'contact' }),
  phone: f.phone({ importAs: ['手机', '联系电话'] }),
  email: f.email(),
  /** A, B or C of the comprehensive evaluation, normally valid three years. */
  evaluationGrade: f.oneOf(['A', 'B', 'C'], { sensitivity: 'restricted' }),
  evaluatedOn: f.date({ sensitivity: 'restricted' }),
  evaluationValidUntil: f.date({ sensitivity: 'restricted' }),
  publicPosts: f.text(200, { importAs: ['社会职务'] }),
  note: f.longText(2000, { sensitivity: 'contact' }),
  demo: f.bool(),
});
export type Person = RecordOf<typeof person>;
