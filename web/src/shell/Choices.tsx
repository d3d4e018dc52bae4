import { BgColorsOutlined, MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useSpoken } from '../texts/TextsProvider';
import { useTheme, type ThemeChoice } from './ThemeProvider';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The other language, one click away: named in itself. */
export function LanguageSwitch() {
  const { language, speak, t } = useSpoken();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" icon={<TranslationOutlined />} lang={other} onClick={() => speak(other)}>
      {t(`web.language.${other}`)}
    </Button>
  );
}

/** Light, dark, or as the system is. */
export function ThemeSwitch() {
  const { t } = useSpoken();
  const { choice, isDark, choose } = useTheme();
  const icon = choice === 'system' ? <BgColorsOutlined /> : isDark ? <MoonOutlined /> : <SunOutlined />;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [choice],
        items: themes.map((one) => ({ key: one, label: t(`web.theme.${one}`) })),
        onClick: ({ key }) => choose(themes.find((one) => one === key) ?? 'system'),
      }}
    >
      <Button type="text" icon={icon} aria-label={t('web.theme')} />
    </Dropdown>
  );
}
