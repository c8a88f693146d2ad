import type { Post } from '#domain/appointment/appointment.entity.ts';

export const posts: Readonly<Record<Post, string>> = {
  chair: '主席',
  president: '会长',
  'executive-president': '执行会长',
  'standing-vice-president': '常务副会长',
  'vice-chair': '副主席',
  'vice-president': '副会长',
  'chief-supervisor': '监事长',
  'secretary-general': '秘书长',
  'deputy-secretary-general': '副秘书长',
  supervisor: '监事',
  'standing-member': '常委',
  'standing-council-member': '常务理事',
  'executive-member': '执委',
  'council-member': '理事',
  'honorary-president': '名誉会长',
  advisor: '顾问',
  member: '会员',
};

export const bodyKinds = { chamber: '商会', federation: '工商联' } as const;
