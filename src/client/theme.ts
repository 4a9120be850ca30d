const KEY = 'theme';
const NEXT = { system: 'dark', dark: 'light', light: 'system' } as const;

/**
 * Brings the theme button to life: the system’s theme, dark, light, in turn, remembered on this device where it lets
 * us. The choice itself is applied in the head of the page, before anything is painted.
 */
export function startTheme(): void {
  const button = document.querySelector('.theme-switch');
  if (!button) return;
  const { dataset } = document.documentElement;
  let theme: keyof typeof NEXT;
  const show = (name: string | null | undefined) => {
    theme = name === 'dark' || name === 'light' ? name : 'system';
    dataset['theme'] = theme;
    button.textContent = `Theme: ${theme}`;
  };
  button.addEventListener('click', () => {
    show(NEXT[theme]);
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // It holds for this page.
    }
  });
  // A page that comes back as it was left may be older than the choice.
  addEventListener('pageshow', ({ persisted }) => {
    try {
      if (persisted) show(localStorage.getItem(KEY));
    } catch {
      // It stays as it was chosen here.
    }
  });
  // Chosen in another tab.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) show(newValue);
  });
  show(dataset['theme']);
}
