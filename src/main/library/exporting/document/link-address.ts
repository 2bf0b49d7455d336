/** Word refuses longer ones. */
const LONGEST_LINK = 2000;

/** The address as a file may hold it: every character encoded that must be. Null for one that no program takes. */
export function linkAddressOf(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const address = new URL(href).href.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
  return address.length > LONGEST_LINK ? null : address;
}
