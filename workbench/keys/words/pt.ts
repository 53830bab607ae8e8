export const pt = { ctrl: 'Ctrl', shift: 'Shift', delete: 'Delete' };
