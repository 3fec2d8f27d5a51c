import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import type { ThemeChoice } from '../session/paneState.ts';
import { readSheets } from '../session/readSheets.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[];

/** How many customers are open; under it reading anew, the appearance and the help. */
export function PaneMenu({ session }: { readonly session: PaneSession }): ReactElement {
  const { sheets, themeChoice, work } = usePaneState(session);
  const customers = sheets?.customers ?? null;
  const words = customers === null ? STRINGS.shell.menuShort : STRINGS.rows(customers);
  return (
    <Menu
      inline
      checkedValues={{ theme: [themeChoice] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        if (chosen !== undefined) session.set({ themeChoice: chosen as ThemeChoice });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small" aria-label={STRINGS.shell.menu(words)}>
          {words}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={work !== null} onClick={() => void readSheets(session)}>
            {STRINGS.shell.readAgain}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{STRINGS.shell.theme}</MenuGroupHeader>
            {THEMES.map((theme) => (
              <MenuItemRadio key={theme} name="theme" value={theme}>
                {STRINGS.shell.themes[theme]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItemLink href="help.html">{STRINGS.help}</MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
