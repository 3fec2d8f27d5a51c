import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import type { ReactElement } from 'react';
import { THEMES } from '../session/themeChoice.ts';
import type { ThemeChoice } from '../session/themeChoice.ts';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { STRINGS } from '../strings.ts';

/** Light, dark, or as the system. */
export function AppearanceMenu({ session }: { readonly session: WorkbenchSession }): ReactElement {
  const { theme } = useWorkbench(session);
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        if (chosen !== undefined) session.set({ theme: chosen as ThemeChoice });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<DarkThemeRegular />} aria-label={STRINGS.theme} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEMES.map((choice) => (
            <MenuItemRadio key={choice} name="theme" value={choice}>
              {STRINGS.themes[choice]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
