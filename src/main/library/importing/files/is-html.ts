/** By content, so that a page saved under any name is read; a name alone decides only where the content doesn't. */
export function isHtml(text: string, name: string): boolean {
  const start = text.slice(0, 4096).trimStart();
  if (
    /^<(?:!doctype\s+html|\?xml|!--|html|head|body|meta|title|main|article|section|div|p|h[1-6]|pre|table|span|a)\b/i.test(
      start,
    )
  ) {
    return true;
  }
  return /\.x?html?$/i.test(name) && /<[a-z][^<>]*>/i.test(text.slice(0, 100_000));
}
