/**
 * Functional zones that report on their own and have no code of GB/T 2260. The code is ours:
 * the city's six digits, a hyphen, and letters that never change once a record holds them.
 */
export interface LocalUnit {
  readonly code: string;
  readonly name: string;
  /** The city it reports to. */
  readonly parent: string;
  readonly aliases: readonly string[];
}

export const LOCAL_UNITS: readonly LocalUnit[] = [
  zone('410300-gx', '高新区', '高新技术产业开发区', '国家高新区', '高新技术开发区', '高新开发区'),
  zone('410300-jk', '经开区', '经济技术开发区', '经济开发区'),
  zone('410300-yb', '伊滨区', '伊滨经开区', '伊滨新区'),
  zone('430600-nh', '南湖新区', '南湖风景区'),
  zone('430600-jk', '经开区', '经济技术开发区', '经济开发区'),
  zone('430600-qy', '屈原管理区', '屈原区'),
  zone('330300-jk', '经开区', '经济技术开发区', '经济开发区'),
  zone('330300-ojk', '瓯江口新区', '瓯江口'),
];

function zone(code: string, name: string, ...aliases: string[]): LocalUnit {
  return { code, name, parent: code.slice(0, 6), aliases };
}
