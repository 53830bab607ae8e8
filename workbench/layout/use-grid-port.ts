import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Sheet } from '../sheets/sheet.ts';
import type { Cursor } from '../editing/cursor.ts';
import { portAfter } from './port-after.ts';
import { scrollToCell, type Layout, type ScrollPort } from './viewport.ts';

/** Assumed until the page is laid out. */
const FIRST_PORT: ScrollPort = { top: 0, left: 0, width: 1_000, height: 600 };
/** Who drags a scroll bar through the sheet has come to rest after so long. */
const SETTLED_MS = 100;

/**
 * Follows the scrolling element, keeps each sheet's place, also when its rows change, and brings the cursor's cell into
 * sight when it moves. `isJump` is true while the sheet is leapt through, as by its scroll bar.
 */
export function useGridPort(scroller: RefObject<HTMLDivElement | null>, sheet: Sheet, layout: Layout, cursor: Cursor) {
  const { port, isJump, see } = useSeen();
  const places = useRef(new WeakMap<Sheet, ScrollPort>());

  const readPort = useCallback(() => {
    const element = scroller.current;
    if (element === null || element.clientHeight === 0) return;
    const next = portOf(element);
    places.current.set(sheet, next);
    see(next);
  }, [scroller, sheet, see]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(readPort);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, readPort]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const kept = places.current.get(sheet);
    if (element !== null) Object.assign(element, { scrollTop: kept?.top ?? 0, scrollLeft: kept?.left ?? 0 });
    readPort();
  }, [scroller, sheet, readPort]);

  const drawn = useRef({ sheet, layout });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = { sheet, layout };
    const element = scroller.current;
    const kept = places.current.get(sheet);
    if (element === null || kept === undefined || before.sheet !== sheet || before.layout === layout) return;
    const { top, left } = portAfter(before.layout, layout, kept);
    if (top === kept.top && left === kept.left) return;
    Object.assign(element, { scrollTop: top, scrollLeft: left });
    readPort();
  }, [scroller, sheet, layout, readPort]);

  const reveal = useCallback(
    (row: number, column: number) => {
      const element = scroller.current;
      if (element === null || element.clientHeight === 0) return;
      const now = portOf(element);
      const target = scrollToCell(layout, now, row, column);
      if (target.top !== now.top) element.scrollTop = target.top;
      if (target.left !== now.left) element.scrollLeft = target.left;
      readPort();
    },
    [scroller, layout, readPort],
  );

  const { sight } = cursor;
  const revealNow = useRef(reveal);
  useLayoutEffect(() => {
    revealNow.current = reveal;
  }, [reveal]);
  useLayoutEffect(() => {
    if (sight !== null) revealNow.current(sight.row, sight.column);
    // A layout that changes under the cursor (a filter, a width) does not scroll; a cursor that moves does.
  }, [sheet, sight?.row, sight?.column]);

  return { port, isJump, readPort, reveal };
}

/** What is seen of the sheet, and whether it was leapt to by somebody who has not come to rest yet. */
function useSeen() {
  const [{ port, isJump }, setSeen] = useState({ port: FIRST_PORT, isJump: false });
  useEffect(() => {
    if (!isJump) return undefined;
    const timer = setTimeout(() => setSeen((seen) => ({ ...seen, isJump: false })), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [port, isJump]);
  const see = useCallback(
    (next: ScrollPort) =>
      setSeen((before) => (isSamePort(before.port, next) ? before : { port: next, isJump: isFar(before.port, next) })),
    [],
  );
  return { port, isJump, see };
}

function portOf({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): ScrollPort {
  return { top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight };
}

function isSamePort(one: ScrollPort, other: ScrollPort): boolean {
  return one.top === other.top && one.left === other.left && one.width === other.width && one.height === other.height;
}

/** Whether nothing of what was seen is seen any more. */
function isFar(one: ScrollPort, other: ScrollPort): boolean {
  return Math.abs(one.top - other.top) >= one.height || Math.abs(one.left - other.left) >= one.width;
}
