import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import i18next from 'i18next';

/** 黛: a quiet blue-green, the one accent of the app. */
const dai: MantineColorsTuple = [
  '#eaf3f2',
  '#d3e5e3',
  '#a9ccc9',
  '#80b4af',
  '#5f9f99',
  '#43877f',
  '#2c7169',
  '#1d5f59',
  '#164d48',
  '#0f3b37',
];
/** 朱: seal red, for what needs a person, never for being offline. */
const zhu: MantineColorsTuple = [
  '#fbeeea',
  '#f4d9d1',
  '#e6b1a3',
  '#d98b77',
  '#d4765f',
  '#bf5138',
  '#a8402a',
  '#8f3421',
  '#752a1b',
  '#5c2015',
];
/** Warm greys, the colour of paper rather than of steel. */
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1ea',
  '#e9e5db',
  '#dcd6c9',
  '#c3bcae',
  '#a19a8d',
  '#6b675e',
  '#524f48',
  '#3a3833',
  '#262521',
];
const dark: MantineColorsTuple = [
  '#e8e4da',
  '#cfccc3',
  '#a9aaa5',
  '#7d8281',
  '#4b5354',
  '#363e40',
  '#293032',
  '#1f2527',
  '#181d1f',
  '#121617',
];

const SANS =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** The name of a cross that closes, in the language of the moment. */
const named = {
  get 'aria-label'() {
    return i18next.t('action.close');
  },
};

const SURFACE = { background: 'var(--cb-surface)' };
const DIALOG = {
  defaultProps: { closeButtonProps: named },
  styles: {
    content: SURFACE,
    header: SURFACE,
    title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' },
  },
};

/** Choices scroll in their own list: a box around it would be a stop that a keyboard can't reach. */
const listOf = {
  defaultProps: {
    withScrollArea: false,
    styles: { options: { maxHeight: 240, overflowY: 'auto' } },
  },
} as const;

/** Paper, ink and one accent; sizes a step above Mantine's, for Chinese needs room. */
export const theme = createTheme({
  primaryColor: 'dai',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { dai, zhu, gray, dark },
  black: '#1d2426',
  fontFamily: SANS,
  headings: {
    fontFamily: SANS,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.35' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.65', lg: '1.65', xl: '1.5' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Modal: DIALOG,
    Drawer: DIALOG,
    // The placeholder that takes the focus first has no place among the items of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Select: listOf,
    MultiSelect: listOf,
    TagsInput: listOf,
    Badge: { defaultProps: { size: 'lg', tt: 'none', fw: 500 } },
  },
});

/** Mantine's light variants in the app's own washes: quieter, and readable in both schemes. */
const TINTS = {
  '--mantine-color-dai-light': 'var(--cb-wash)',
  '--mantine-color-dai-light-hover': 'var(--cb-rule)',
  '--mantine-color-dai-light-color': 'var(--cb-accent)',
  '--mantine-color-zhu-light': 'var(--cb-seal-wash)',
  '--mantine-color-zhu-light-hover': 'var(--cb-rule)',
  '--mantine-color-zhu-light-color': 'var(--cb-seal)',
  '--mantine-color-yellow-light': 'var(--cb-amber-wash)',
  '--mantine-color-yellow-light-color': 'var(--cb-amber)',
};

/** Tokens of the app's own, for both schemes; every pair of text and ground meets WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f5f0',
    '--mantine-color-text': '#1d2426',
    '--mantine-color-dimmed': '#5d5a52',
    '--mantine-color-placeholder': '#6b675e',
    '--mantine-color-error': '#a8402a',
    '--mantine-color-anchor': '#1d5f59',
    '--mantine-color-default-border': '#dcd6c9',
    '--cb-surface': '#fffefb',
    '--cb-raised': '#ffffff',
    '--cb-rule': '#e4dfd3',
    '--cb-input-border': '#8d867a',
    '--cb-wash': '#eef3f1',
    '--cb-accent': '#1d5f59',
    '--cb-seal': '#a8402a',
    '--cb-amber': '#7a5200',
    '--cb-amber-wash': '#fbf1dc',
    '--cb-seal-wash': '#fbeeea',
    ...TINTS,
  },
  dark: {
    '--mantine-color-body': '#14181a',
    '--mantine-color-text': '#e8e4da',
    '--mantine-color-dimmed': '#a9aaa5',
    '--mantine-color-placeholder': '#94989a',
    '--mantine-color-error': '#e6917c',
    '--mantine-color-anchor': '#86c3bb',
    '--cb-surface': '#1b2022',
    '--cb-raised': '#22282a',
    '--cb-rule': '#30383a',
    '--cb-input-border': '#7b8587',
    '--cb-wash': '#1e2a2a',
    '--cb-accent': '#86c3bb',
    '--cb-seal': '#e6917c',
    '--cb-amber': '#e8c070',
    '--cb-amber-wash': '#2e2818',
    '--cb-seal-wash': '#33211c',
    ...TINTS,
  },
});
