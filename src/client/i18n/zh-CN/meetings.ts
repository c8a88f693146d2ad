/** Words of the meetings and activities of chambers. */
export const meetings = {
  title: '会议活动',
  lead: '会员大会、理事会、会长办公会和各类活动记在这里，评价时自动计次。',
  new: '登记会议活动',
  edit: '修改会议活动',
  search: '名称、议题或地点，拼音或首字母也行',
  history: '变更记录',
  came: '实到 / 应到',
  share: '出席率',
  year_other: '近一年 {{count}} 次',
  more_other: '再显示 {{count}} 条',
  expectedHint: '会议填写；不限人数的活动不填',
  attendedHint: '签到的人数',
  kindHint: '评价按类别分别计次',
  act: {
    saved: '已登记：{{subject}}',
    changed: '已更新：{{subject}}',
    removed: '已删除：{{subject}}',
  },
  empty: {
    what: '还没有登记会议活动',
    why: '开过的会、办过的活动随手登记，年底评价不用再翻会议记录。',
  },
  absent: {
    what: '没有找到这条会议活动',
    why: '可能已被删除，或者不在您的查看范围内。',
    back: '回到会议活动',
  },
  paper: {
    hint: '纪要、签到表或照片；从材料库里选，或在下面附新文件',
    choose: '从材料库选择',
    none: '材料库里还没有材料',
    file: '附新文件（自动存入材料库）',
    has: '有',
    hasNone: '无',
  },
  fault: {
    future: '日期还没到，开过以后再登记',
    'more-than-expected':
      '实到 {{attended}} 人多于应到 {{expected}} 人，请核对；不限人数的活动不填应到',
  },
};
