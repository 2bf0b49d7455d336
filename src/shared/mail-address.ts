/** Whether a mail can be addressed to it: one name, one @ and a domain, as people write them. */
export function isMailAddress(text: string): boolean {
  const address = text.trim();
  return (
    /^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(\.[^\s@<>"(),;:.]+)+$/.test(address) &&
    URL.canParse(`mailto:${address}`)
  );
}
