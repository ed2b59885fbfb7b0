import { useEffect, useState } from 'preact/hooks';

export interface NavigationState {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

const key = 'emulator.navigation';
const narrow = '(max-width: 48rem)';

/** Whether the navigation is open: beside the page as the user left it, and on narrow screens, where it covers the page, only when asked for. */
export function useNavigation(): NavigationState {
  const [isNarrow] = useState(() => window.matchMedia(narrow).matches);
  const [isOpen, setOpen] = useState(() => !isNarrow && localStorage.getItem(key) !== 'closed');

  const set = (open: boolean) => {
    setOpen(open);
    if (!window.matchMedia(narrow).matches) {
      localStorage.setItem(key, open ? 'open' : 'closed');
    }
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isOpen && window.matchMedia(narrow).matches) {
        setOpen(false);
        document.getElementById(navigationButton)?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => { document.removeEventListener('keydown', onKeyDown); };
  }, [isOpen]);

  return { isOpen, toggle: () => { set(!isOpen); } };
}

export const navigationButton = 'navigation-button';
