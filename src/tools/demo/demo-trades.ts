export interface Trade {
  /** A code of GB/T 4754-2017. */
  readonly industry: string;
  /** How such firms name themselves. */
  readonly word: string;
  readonly business: string;
  readonly weight: number;
}

/** Trades of an inland industrial city, heavier where there are more firms. */
export const TRADES: readonly Trade[] = [
  { industry: 'C3451', word: '轴承', business: '滚动轴承及零部件的制造与销售', weight: 7 },
  { industry: 'C351', word: '重工机械', business: '矿山与冶金设备的制造、安装', weight: 5 },
  { industry: 'C33', word: '金属制品', business: '金属结构件加工', weight: 5 },
  { industry: 'C307', word: '陶瓷', business: '陶瓷制品的生产与销售', weight: 2 },
  { industry: 'C308', word: '耐火材料', business: '耐火制品的生产与施工', weight: 4 },
  { industry: 'C32', word: '有色金属', business: '有色金属压延加工与销售', weight: 3 },
  { industry: 'C13', word: '食品', business: '粮油与农副产品加工', weight: 4 },
  { industry: 'C1523', word: '饮料', business: '果蔬汁及饮料生产', weight: 1 },
  { industry: 'C18', word: '服饰', business: '服装设计与制作', weight: 2 },
  { industry: 'C2110', word: '家具', business: '木质家具制造', weight: 3 },
  { industry: 'C23', word: '印务', business: '包装装潢印刷', weight: 2 },
  { industry: 'C27', word: '医药', business: '中成药与医药制剂生产', weight: 2 },
  { industry: 'C38', word: '电气', business: '输配电及控制设备制造', weight: 3 },
  { industry: 'C40', word: '仪器仪表', business: '工业自动控制仪表制造', weight: 2 },
  { industry: 'A0141', word: '农业科技', business: '蔬菜种植与配送', weight: 4 },
  { industry: 'A0143', word: '牡丹园艺', business: '牡丹种苗繁育与花卉销售', weight: 2 },
  { industry: 'A03', word: '牧业', business: '畜禽养殖', weight: 2 },
  { industry: 'B0931', word: '钼业', business: '钼矿采选', weight: 1 },
  { industry: 'D44', word: '新能源', business: '分布式光伏发电与售电', weight: 2 },
  { industry: 'E47', word: '建筑工程', business: '房屋建筑工程施工', weight: 6 },
  { industry: 'E50', word: '装饰工程', business: '建筑装饰装修设计与施工', weight: 6 },
  { industry: 'F51', word: '商贸', business: '日用百货、五金批发', weight: 10 },
  { industry: 'F5165', word: '建材', business: '建筑材料批发', weight: 5 },
  { industry: 'F526', word: '汽车销售服务', business: '汽车销售与维修服务', weight: 4 },
  { industry: 'F5265', word: '石油销售', business: '成品油零售', weight: 2 },
  { industry: 'G54', word: '物流', business: '道路货物运输与仓储', weight: 5 },
  { industry: 'H61', word: '酒店管理', business: '住宿与会议服务', weight: 3 },
  { industry: 'H62', word: '餐饮管理', business: '正餐与团餐服务', weight: 5 },
  { industry: 'I65', word: '信息技术', business: '软件开发与信息系统集成', weight: 5 },
  { industry: 'K70', word: '置业', business: '房地产开发与经营', weight: 2 },
  { industry: 'L72', word: '商务服务', business: '企业管理咨询与会展服务', weight: 4 },
  { industry: 'L7291', word: '旅行社', business: '国内旅游与研学服务', weight: 2 },
  { industry: 'M74', word: '检测技术', business: '工程与产品质量检测', weight: 2 },
  { industry: 'N77', word: '环保科技', business: '污水处理与固废处置', weight: 3 },
  { industry: 'O80', word: '家政服务', business: '家庭服务与保洁', weight: 2 },
  { industry: 'P83', word: '教育咨询', business: '职业技能培训', weight: 2 },
  { industry: 'Q85', word: '养老服务', business: '机构与居家养老服务', weight: 1 },
  { industry: 'R88', word: '文化传媒', business: '文化活动策划与影视制作', weight: 3 },
];
