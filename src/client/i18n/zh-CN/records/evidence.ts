import type { evidence as entity } from '#domain/evidence/evidence.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const evidence: EntityLabels<typeof entity> = {
  one: '佐证材料',
  many: '佐证材料',
  fields: {
    name: '名称',
    subjectKind: '对象类别',
    subjectId: '所属单位',
    kind: '材料类别',
    number: '文号或编号',
    issuedBy: '出具单位',
    issuedOn: '出具日期',
    validTo: '有效期至',
    file: '文件',
    usedBy: '用于指标',
    note: '备注',
    demo: '演示数据',
  },
  options: {
    subjectKind: bodyKinds,
    kind: {
      registration: '登记与备案',
      charter: '章程',
      inspection: '年检（年报）结论',
      audit: '审计与财务报告',
      minutes: '会议纪要',
      election: '换届选举材料',
      party: '党建材料',
      training: '培训材料',
      activity: '活动材料',
      charity: '公益帮扶材料',
      honour: '荣誉证书',
      rules: '内部制度',
      dues: '会费材料',
      staff: '专职人员材料',
      premises: '办公场所材料',
      other: '其他',
    },
  },
};
