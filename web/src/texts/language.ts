/** The languages a person may look at us in; Chinese first. */
export type Language = 'zh' | 'en';

const storeKey = 'stockturn.language';

/** The language chosen here before; Chinese when none was. */
export function keptLanguage(): Language {
  return localStorage.getItem(storeKey) === 'en' ? 'en' : 'zh';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(storeKey, language);
}

/** The locale by which numbers, money and days are written. */
export function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-US';
}

/** The language as the server and the screen reader are told. */
export function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
