import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { Fragment, useMemo, type ReactNode } from 'react';
import { Themed } from '../drawing/Themed.tsx';

/** One thing that a menu offers. */
export interface MenuEntry {
  readonly label: string;
  /** The keys that do the same, as they are shown. */
  readonly keys?: string;
  /** Shown, but not to be chosen now. */
  readonly isOff?: boolean;
  readonly run: () => void;
}

/** Entries that belong together; a line parts them from the next. */
export type MenuSection = readonly MenuEntry[];

/** A point of the window, in pixels. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

interface ContextMenuProps {
  readonly label: string;
  readonly at: MenuPoint;
  readonly sections: readonly MenuSection[];
  /** Called before what was chosen is done, so that a dialog it opens keeps the keyboard. */
  readonly onClose: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** A menu at a point of the page, with the keyboard in it until something is chosen or Escape is pressed. */
export function ContextMenu({ label, at, sections, onClose, onProblem }: ContextMenuProps): ReactNode {
  const target = useMemo(() => {
    const { x, y } = at;
    return { getBoundingClientRect: () => ({ x, y, left: x, right: x, top: y, bottom: y, width: 0, height: 0 }) };
  }, [at]);

  const run = (entry: MenuEntry) => {
    try {
      entry.run();
    } catch (error) {
      onProblem(error);
    }
  };

  return (
    <Themed>
      <Menu
        open
        positioning={{ target, position: 'below', align: 'start' }}
        onOpenChange={(_, { open }) => {
          if (!open) onClose();
        }}
      >
        <MenuPopover onContextMenu={(event) => event.preventDefault()}>
          <MenuList aria-label={label}>
            {sections
              .filter((section) => section.length > 0)
              .map((section, index) => (
                <Fragment key={index}>
                  {index > 0 && <MenuDivider />}
                  {section.map((entry) => (
                    <MenuItem
                      key={entry.label}
                      secondaryContent={entry.keys ?? null}
                      disabled={entry.isOff ?? false}
                      onClick={() => run(entry)}
                    >
                      {entry.label}
                    </MenuItem>
                  ))}
                </Fragment>
              ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </Themed>
  );
}
