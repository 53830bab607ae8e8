/**
 * Gives the keyboard to the grid when it was lost with a part of the page that is going away: to be called as the part
 * goes. Who has the keyboard elsewhere keeps it.
 */
export function giveKeyboardToGrid(): void {
  queueMicrotask(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  });
}
