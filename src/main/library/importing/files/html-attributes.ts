/** What an element's attributes say of its text. */
import type { Token } from 'parse5';

export function attributeOf(token: Token.TagToken, name: string): string | undefined {
  return token.attrs.find((attribute) => attribute.name === name)?.value;
}

/** In lower case; empty where there is none. */
export function roleOf(token: Token.TagToken): string {
  return (attributeOf(token, 'role') ?? '').trim().toLowerCase();
}

/** Not `aria-hidden`: a page saved under a cookie notice has it on its main part. */
export function isHidden(token: Token.TagToken): boolean {
  if (attributeOf(token, 'hidden') !== undefined) return true;
  const style = attributeOf(token, 'style');
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** 1 to 6, or 0 for what is no heading. */
export function headingLevel(token: Token.TagToken): number {
  const level = /^h([1-6])$/.exec(token.tagName)?.[1];
  if (level) return Number(level);
  if (roleOf(token) !== 'heading') return 0;
  return Number(/^[1-6]$/.exec(attributeOf(token, 'aria-level') ?? '')?.[0] ?? 2);
}
