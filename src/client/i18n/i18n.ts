import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Languages of the interface; Chinese is the first and complete one. */
const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
const STORED_AS = 'chamberbook.language';

const load = {
  'zh-CN': () => import('./zh-CN/resources.ts'),
  en: () => import('./en/resources.ts'),
} as const;

export const isLanguage = (text: string | null): text is Language =>
  LANGUAGES.some((language) => language === text);

/** The language chosen on this device; Chinese until someone chooses. */
function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED_AS);
    return isLanguage(stored) ? stored : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export const currentLanguage = (): Language =>
  isLanguage(i18next.language) ? i18next.language : 'zh-CN';

async function bring(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { resources } = await load[language]();
  for (const [namespace, words] of Object.entries(resources))
    i18next.addResourceBundle(language, namespace, words);
}

/** Makes the words ready; screens may render once it resolves. */
export async function startI18n(language: Language = storedLanguage()): Promise<void> {
  if (!i18next.isInitialized)
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      defaultNS: 'common',
      resources: {},
      interpolation: { escapeValue: false },
    });
  await show(language);
}

async function show(language: Language): Promise<void> {
  await bring(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Switches the interface and keeps the choice on this device. */
export async function speak(language: Language): Promise<void> {
  await show(language);
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
