import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BugRegular } from '@fluentui/react-icons/svg/bug';
import type { ReactElement } from 'react';
import { FAULTS } from '../session/faultKinds.ts';
import type { FaultName } from '../session/faultKinds.ts';
import { planFault } from '../session/planFault.ts';
import { conditionsOf, setConditions } from '../session/conditions.ts';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { STRINGS } from '../strings.ts';

const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

/** What can get in an add-in's way in a real Excel, to be tried. */
export function TroubleMenu({ session }: { readonly session: WorkbenchSession }): ReactElement {
  useWorkbench(session);
  return (
    <Menu
      checkedValues={{ conditions: [...conditionsOf(session)] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        setConditions(session, new Set(checkedItems));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<BugRegular />}>
          {STRINGS.trouble}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{STRINGS.faultGroup}</MenuGroupHeader>
            {FAULT_NAMES.map((name) => (
              <MenuItem
                key={name}
                onClick={() => {
                  planFault(session, name);
                  session.set({ notice: STRINGS.planned(STRINGS.faults[name]) });
                }}
              >
                {STRINGS.faults[name]}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{STRINGS.conditions}</MenuGroupHeader>
            <MenuItemCheckbox name="conditions" value="protected">
              {STRINGS.protectSheet}
            </MenuItemCheckbox>
            <MenuItemCheckbox name="conditions" value="read-only">
              {STRINGS.readOnly}
            </MenuItemCheckbox>
            <MenuItemCheckbox name="conditions" value="somebody-else">
              {STRINGS.somebodyElse}
            </MenuItemCheckbox>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
