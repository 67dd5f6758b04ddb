'use client';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { IconButton } from './icon-button.tsx';
import { Menu, MenuItem } from './menu.tsx';

const themes = [
  { id: 'dark', label: 'Dark', Icon: Moon },
  { id: 'light', label: 'Light', Icon: Sun },
  { id: 'system', label: 'System', Icon: Monitor },
] as const;

export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      trigger={
        <IconButton label="Theme">
          <Moon className="hidden dark:block" />
          <Sun className="dark:hidden" />
        </IconButton>
      }
    >
      {themes.map(({ id, label, Icon }) => (
        <MenuItem key={id} onSelect={() => setTheme(id)}>
          <Icon aria-hidden />
          <span className="flex-1">{label}</span>
          {theme === id && <Check aria-label="chosen" />}
        </MenuItem>
      ))}
    </Menu>
  );
}
