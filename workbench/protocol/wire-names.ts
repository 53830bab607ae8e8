/** "fill" → "Fill": how a member is called on the wire. Private names keep their underscore. */
export function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** "GetRange" → "getRange": how a caller knows it. */
export function clientName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
