import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useSpoken } from '../texts/TextsProvider';
import { antdTheme } from './antdTheme';

/** Light, dark, or as the person's system is. */
export type ThemeChoice = 'system' | 'light' | 'dark';

interface Theme {
  choice: ThemeChoice;
  isDark: boolean;
  /** The person's system asks that nothing moves. */
  isStill: boolean;
  choose: (choice: ThemeChoice) => void;
}

const storeKey = 'stockturn.theme';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const systemStill = window.matchMedia('(prefers-reduced-motion: reduce)');
const ThemeContext = createContext<Theme>({ choice: 'system', isDark: false, isStill: false, choose: () => undefined });

function keptChoice(): ThemeChoice {
  const kept = localStorage.getItem(storeKey);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** What the system wishes now, and again whenever its settings change. */
function useWish(wish: MediaQueryList): boolean {
  const subscribe = useCallback(
    (listen: () => void) => {
      wish.addEventListener('change', listen);
      return () => wish.removeEventListener('change', listen);
    },
    [wish],
  );
  return useSyncExternalStore(subscribe, () => wish.matches);
}

/** Gives every part below its colours, and antd's own parts their words. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useSpoken();
  const [choice, choose] = useState(keptChoice);
  const isSystemDark = useWish(systemDark);
  const isStill = useWish(systemStill);
  const isDark = choice === 'system' ? isSystemDark : choice === 'dark';
  useEffect(() => localStorage.setItem(storeKey, choice), [choice]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  const theme = useMemo(() => antdTheme(isDark, isStill), [isDark, isStill]);
  const value = useMemo<Theme>(() => ({ choice, isDark, isStill, choose }), [choice, isDark, isStill]);
  return (
    <ThemeContext value={value}>
      <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
        <App notification={{ placement: 'topRight' }}>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  );
}

export function useTheme(): Theme {
  return use(ThemeContext);
}
