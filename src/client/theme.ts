const KEY = 'theme';
const NEXT = { system: 'dark', dark: 'light', light: 'system' } as const;
type Theme = keyof typeof NEXT;

/**
 * Brings the theme button to life: the system’s theme, dark, light, in turn, remembered on this device.
 * The choice itself is applied in the head of the page, before anything is painted.
 */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme-switch');
  if (!button) return;
  const show = (theme: Theme) => {
    button.textContent = { system: 'Theme: system', dark: 'Theme: dark', light: 'Theme: light' }[theme];
  };
  button.addEventListener('click', () => {
    const theme = NEXT[chosen()];
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
    apply(theme);
    show(theme);
  });
  show(chosen());
}

function chosen(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'dark' || theme === 'light' ? theme : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
