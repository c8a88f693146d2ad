/** A record's changes as sentences. */
export const history = {
  title: '变更记录',
  none: '这台设备上还没有改动记录',
  noneWhy: '在这里修改后，每一处改动都会记下改前和改后。',
  me: '本机',
  did: {
    create: '新建',
    patch: '修改',
    delete: '删除',
    restore: '恢复',
    resolve: '处理冲突',
  },
  empty: '（空）',
  status: {
    applied: '已采用',
    merged: '已与他人的改动合并',
    conflict: '与他人的改动冲突，待处理',
    rejected: '未被采用',
    waiting: '等待上传',
  },
  arrow: '改为',
  more_other: '显示更早的 {{count}} 条',
};
