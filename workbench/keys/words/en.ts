export const en = { ctrl: 'Ctrl', shift: 'Shift', delete: 'Delete' };
