/** Words of the frame around the rooms. */
export const shell = {
  broken: {
    title: '这一页出错了',
    safe: '已保存的内容都在这台设备上，没有丢失。重新载入通常就能恢复；如果又出现，请把“详情”里的文字发给管理员。',
    home: '回到工作台',
  },
  notFound: {
    title: '没有这个页面',
    what: '这个地址没有对应的页面',
    why: '链接可能写错了，或者页面已经改了地址。',
  },
  inboxWaiting_other: '待处理 {{count}} 项',
  connection: {
    online: { short: '已同步', long: '已连接，改动都已上传' },
    syncing: { short: '同步中', long: '正在与服务器同步' },
    waiting: { short: '待上传', long: '已连接，还有改动待上传' },
    offline: { short: '离线', long: '离线 · 改动会先存在本机' },
    signedOut: { short: '需登录', long: '登录已过期 · 改动会先存在本机' },
    trouble: { short: '未能同步', long: '未能同步，请看说明' },
  },
  sync: {
    waiting: '待上传',
    changes_other: '{{count}} 处改动',
    lastContact: '最近联系服务器',
    noContactYet: '打开后尚未联系上',
    storage: '本机已用空间',
    now: '立即同步',
    more: '同步与存储详情',
    signInAgain: '重新登录',
  },
  palette: {
    open: '搜索',
    placeholder: '搜企业、商会、领导或栏目，可用拼音和代码',
    pages: '栏目',
    nothing: '没有找到“{{text}}”。可以试试简称、曾用名、拼音首字母或代码。',
  },
  keys: {
    title: '键盘操作',
    palette: '搜索记录和栏目',
    save: '保存，留在本页',
    saveAndClose: '保存并关闭',
    cancel: '离开表单，草稿会留着',
    undo: '撤销刚才的操作',
    rows: '在列表中上下移动',
    open: '打开选中的一条',
    help: '显示这张表',
  },
  loading: {
    title: '首次下载台账到这台设备',
    usable: '可以先用起来：已下载的部分能查能改。离开也不要紧，下次接着下载。',
    paused: '网络断开，已下载的部分可以使用，连上后接着下载。',
  },
  trouble: {
    'storage-full': {
      title: '这台设备的存储空间满了',
      do: '新的改动可能存不下。请清理浏览器或磁盘空间，或先导出未上传的改动。',
    },
    'storage-lost': {
      title: '浏览器清掉了本机的数据',
      do: '正在从服务器重新下载。未上传的改动如有导出文件，请交管理员恢复。',
    },
    'server-error': {
      title: '服务器暂时出错',
      do: '改动都存在本机，系统会自动重试。',
    },
  },
  expired: { title: '登录已过期', do: '可以照常查看和修改，改动存在本机；重新登录后上传。' },
  outdated: {
    title: '需要更新版本',
    do: '服务器已升级。改动仍会上传，但要重新载入网页才能收到新数据。',
  },
  update: { ready: '新版本已准备好，随时可以更新。', now: '现在更新' },
  user: { menu: '账户与设置', light: '浅色', dark: '深色', signOut: '退出登录' },
};
