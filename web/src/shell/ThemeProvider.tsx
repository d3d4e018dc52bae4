import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useSpoken } from '../texts/TextsProvider';
import { antdTheme } from './antdTheme';

/** Light, dark, or as the person's system is. */
export type ThemeChoice = 'system' | 'light' | 'dark';

interface Theme {
  choice: ThemeChoice;
  isDark: boolean;
  choose: (choice: ThemeChoice) => void;
}

const storeKey = 'stockturn.theme';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const ThemeContext = createContext<Theme>({ choice: 'system', isDark: false, choose: () => undefined });

function keptChoice(): ThemeChoice {
  const kept = localStorage.getItem(storeKey);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function subscribe(listen: () => void): () => void {
  systemDark.addEventListener('change', listen);
  return () => systemDark.removeEventListener('change', listen);
}

/** Gives every part below its colours, and antd's own parts their words. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useSpoken();
  const [choice, choose] = useState(keptChoice);
  const isSystemDark = useSyncExternalStore(subscribe, () => systemDark.matches);
  const isDark = choice === 'system' ? isSystemDark : choice === 'dark';
  useEffect(() => localStorage.setItem(storeKey, choice), [choice]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  const theme = useMemo(() => antdTheme(isDark), [isDark]);
  const value = useMemo<Theme>(() => ({ choice, isDark, choose }), [choice, isDark]);
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
