import type { scheme as entity } from '#domain/scheme/scheme.entity.ts';
import type { EntityLabels } from '../../entity-labels.ts';
import { bodyKinds } from './posts.ts';

export const scheme: EntityLabels<typeof entity> = {
  one: '评价办法',
  many: '评价办法',
  fields: {
    name: '名称',
    code: '代号',
    version: '版本',
    federationId: '制定工商联',
    subjectKind: '评价对象',
    state: '状态',
    total: '总分',
    dimensions: '指标',
    bonus: '加分项',
    vetoes: '一票否决项',
    gates: '申报条件',
    grades: '等级分数线',
    levels: '评价层级',
    finalRule: '终评计分办法',
    bonusCap: '加分上限',
    passLine: '达标线',
    benchmarkLine: '标杆线',
    validYears: '有效年数',
    outcome: '结果形式',
    outcomeWord: '结果用语',
    official: '正式文件',
    source: '来源',
    basis: '依据文件',
    copiedFromId: '复制自',
    adoptedOn: '启用日期',
    lockedOn: '锁定日期',
    demo: '演示数据',
  },
  options: {
    subjectKind: bodyKinds,
    state: { draft: '草拟', adopted: '启用', withdrawn: '停用' },
    outcome: { title: '称号', case: '优秀案例', grade: '等级', pass: '是否达标' },
    outcomeWord: {
      recognised: '认定',
      confirmed: '确认',
      selected: '入选',
      graded: '评定',
      passed: '达标',
    },
  },
};
