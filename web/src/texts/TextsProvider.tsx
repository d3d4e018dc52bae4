import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ask } from '../api/ask';
import { translator, type Texts, type Translate } from './fill';
import { keepLanguage, keptLanguage, localeOf, tagOf, type Language } from './language';

interface Spoken {
  language: Language;
  locale: string;
  texts: Texts;
  t: Translate;
  speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken | null>(null);

/** Fetches the catalogue of the chosen language and hands it to every part below. */
export function TextsProvider({
  waiting,
  children,
}: {
  waiting: (error: Error | null) => ReactNode;
  children: ReactNode;
}) {
  const [language, setLanguage] = useState(keptLanguage);
  const { data, error } = useQuery({
    queryKey: ['texts', language],
    queryFn: async ({ signal }) => ({ language, texts: await ask<Texts>(`/api/texts/${language}`, { signal }) }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

  // Set before the first call that follows: every call tells the server this language.
  document.documentElement.lang = tagOf(language);
  useEffect(() => keepLanguage(language), [language]);

  const spoken = useMemo<Spoken | null>(
    () =>
      data === undefined
        ? null
        : {
            language: data.language,
            locale: localeOf(data.language),
            texts: data.texts,
            t: translator(data.texts),
            speak: setLanguage,
          },
    [data],
  );

  return spoken === null ? waiting(error) : <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The language, its texts and how to change it. */
export function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (spoken === null) {
    throw new Error('useSpoken stands outside of TextsProvider');
  }

  return spoken;
}

/** The translator of the chosen language. */
export function useT(): Translate {
  return useSpoken().t;
}
