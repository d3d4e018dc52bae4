import { theme, type ThemeConfig } from 'antd';

// Grey text keeps 4.5:1 on its ground; antd's own greys do not.
const light = {
  colorPrimary: '#0b6e72',
  colorInfo: '#0b6e72',
  colorLink: '#0b6e72',
  colorLinkHover: '#0c7a7f',
  colorPrimaryHover: '#0c7a7f',
  colorPrimaryActive: '#095a5d',
  colorPrimaryBorder: '#8cc5c5',
  colorPrimaryBg: '#e6f2f2',
  colorPrimaryBgHover: '#d3e8e8',
  colorInfoBg: '#e6f2f2',
  colorInfoBorder: '#8cc5c5',
  controlItemBgActive: '#e6f2f2',
  controlItemBgActiveHover: '#d3e8e8',
  colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
  colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.58)',
  colorTextDescription: 'rgba(0, 0, 0, 0.62)',
  colorBgLayout: '#f4f6f7',
};

const dark = {
  colorPrimary: '#27837f',
  colorInfo: '#27837f',
  colorLink: '#4cc0bb',
  colorLinkHover: '#6fd0cc',
  colorPrimaryHover: '#3fb5b0',
  colorPrimaryActive: '#268a86',
  colorPrimaryBorder: '#1f5f5c',
  colorPrimaryBg: '#16302f',
  colorPrimaryBgHover: '#1c3d3b',
  colorInfoBg: '#16302f',
  colorInfoBorder: '#1f5f5c',
  controlItemBgActive: '#16302f',
  controlItemBgActiveHover: '#1c3d3b',
  colorTextSecondary: 'rgba(255, 255, 255, 0.75)',
  colorTextTertiary: 'rgba(255, 255, 255, 0.68)',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.6)',
  colorTextDescription: 'rgba(255, 255, 255, 0.68)',
  colorBgLayout: '#121517',
  colorBgContainer: '#1a1e20',
  colorBgElevated: '#22272a',
};

/** The system's own letters: no font is fetched. */
export const fontFamily = [
  '-apple-system',
  'BlinkMacSystemFont',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Helvetica Neue"',
  'Arial',
  'sans-serif',
].join(', ');

/** Calm and dense: one accent, small radii, no shadows on cards; nothing moves for those whose system asks for stillness. */
export function antdTheme(isDark: boolean, isStill = false): ThemeConfig {
  const panel = isDark ? '#1a1e20' : '#ffffff';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(isDark ? dark : light),
      fontFamily,
      fontSize: 13,
      borderRadius: 4,
      controlHeight: 30,
      wireframe: false,
      motion: !isStill,
    },
    components: {
      Layout: { headerHeight: 52, headerPadding: '0 16px', headerBg: panel, siderBg: panel },
      Menu: {
        itemHeight: 36,
        itemBorderRadius: 4,
        itemBg: panel,
        ...(isDark ? { itemSelectedColor: '#4cc0bb' } : {}),
      },
      Table: { headerBorderRadius: 0, cellPaddingBlockSM: 6, cellPaddingInlineSM: 8 },
      Card: { headerFontSize: 14, headerHeight: 40, bodyPadding: 14 },
    },
  };
}
