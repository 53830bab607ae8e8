import { useEffect, useRef, type ReactNode } from 'react';

/** Brings what has come up into view, where it came up out of sight: asked for from elsewhere, it would be missed. */
export function IntoView({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={place}>{children}</div>;
}
