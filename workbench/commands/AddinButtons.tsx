import type { ReactNode } from 'react';
import type { AddinCommand } from './manifest-commands.ts';
import { commandsWords as words } from './words/commands-words.ts';

interface AddinButtonsProps {
  readonly commands: readonly AddinCommand[];
  readonly onRun: (command: AddinCommand) => void;
}

/** The buttons that the add-in has on Excel's ribbon; nothing where it has none. */
export function AddinButtons({ commands, onRun }: AddinButtonsProps): ReactNode {
  const buttons = commands.filter(({ place }) => place === 'ribbon');
  if (buttons.length === 0) return null;
  return (
    <div className="tool-group addin-buttons" role="group" aria-label={words('buttons')}>
      {buttons.map((command) => (
        <button key={command.id} type="button" title={command.tooltip} onClick={() => onRun(command)}>
          {command.icon !== null && <img src={command.icon} alt="" width={16} height={16} />}
          {command.label}
        </button>
      ))}
    </div>
  );
}
