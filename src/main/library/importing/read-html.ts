/**
 * From HTML to the lines a reader sees. Only parse5's tokenizer is used, with a stack of open elements beside it: a
 * tree would cost a hostile page's square (100,000 nested elements), and lines don't need one. Nothing is executed
 * or loaded.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { findSavedDateInComment, findSavedDateInMeta } from './find-saved-date.ts';
import {
  articles,
  blocks,
  cells,
  chromeOutsideArticles,
  chromeRoles,
  keepsParagraphOpen,
  voids,
  withoutText,
} from './html-elements.ts';
import { startLines } from './html-lines.ts';
import type { Page } from './page.ts';

/** How the tokenizer must read the content of elements whose content is not markup. */
const contentModes: Record<string, Tokenizer['state']> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/** How far up a misplaced end tag of inline markup looks for its element; real pages need a few steps. */
const LONGEST_LOOK = 100;

interface Open {
  name: string;
  hidden: boolean;
  heading: number;
  main: boolean;
}

/**
 * The text of a page, line by line: without scripts, styles, hidden elements, navigation, and the header and footer
 * of the page. Where the page marks its main part, only that, if it has any text.
 */
export function readHtml(html: string): Page {
  const lines = startLines();
  const open: Open[] = [];
  const counts = new Map<string, number>();
  let hidden = 0;
  let mains = 0;
  let headTitle = '';
  let siteName = '';
  let savedOn: string | null = null;

  const isOpen = (name: string) => (counts.get(name) ?? 0) > 0;
  const isForeign = () => isOpen('svg') || isOpen('math');

  const push = (element: Open) => {
    open.push(element);
    counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
    if (element.hidden) hidden++;
    if (element.main) mains++;
    if (element.heading) lines.setHeading(element.heading);
  };
  const pop = () => {
    const element = open.pop();
    if (!element) return;
    counts.set(element.name, (counts.get(element.name) ?? 1) - 1);
    if (hidden === 0 && blocks.has(element.name)) lines.breakLine();
    if (element.heading) lines.setHeading(0);
    if (element.hidden) hidden--;
    if (element.main) mains--;
  };
  const popUpTo = (name: string) => {
    const at = open.findLastIndex((element) => element.name === name);
    while (open.length > at) pop();
  };

  const handleStart = (token: Token.TagToken) => {
    const name = token.tagName;
    if (isForeign()) {
      if (!token.selfClosing) push({ name, hidden: false, heading: 0, main: false });
      return;
    }
    if (token.selfClosing && (name === 'svg' || name === 'math')) return;
    if (name === 'meta') {
      const meta = readMeta(token);
      if (meta.name === 'og:site_name') siteName ||= meta.content.trim();
      savedOn ??= findSavedDateInMeta(meta.name, meta.content);
    }
    const mode = contentModes[name];
    if (mode !== undefined) tokenizer.state = mode;
    if (blocks.has(name)) {
      if (isOpen('p') && !keepsParagraphOpen.has(name)) popUpTo('p');
      if (hidden === 0) lines.breakLine();
    }
    if (name === 'br' && hidden === 0) lines.breakLine();
    if (cells.has(name) && hidden === 0) lines.addCell();
    if (voids.has(name)) return;
    if (name === 'a' && isOpen('a')) popNearby('a');
    const main = name === 'main' || roleOf(token) === 'main';
    push({ name, hidden: isWithoutText(token), heading: headingLevel(token), main });
  };

  const isWithoutText = (token: Token.TagToken): boolean => {
    const name = token.tagName;
    if (withoutText.has(name)) return !(name === 'dialog' && attributeOf(token, 'open') !== undefined);
    if (chromeOutsideArticles.has(name) && ![...articles].some(isOpen)) return true;
    if (name === 'title') return false;
    return isHidden(token) || chromeRoles.has(roleOf(token));
  };

  /** An end tag of inline markup ends no block around it: https://html.spec.whatwg.org/#adoption-agency-algorithm. */
  const popNearby = (name: string) => {
    let crossed = false;
    for (let steps = 1; steps <= Math.min(LONGEST_LOOK, open.length); steps++) {
      const element = open[open.length - steps];
      if (element?.name === name) {
        if (!crossed) popUpTo(name);
        else if (name === 'a') {
          element.name = '';
          counts.set(name, (counts.get(name) ?? 1) - 1);
        }
        return;
      }
      crossed ||= element !== undefined && blocks.has(element.name);
    }
  };

  const handleEnd = ({ tagName: name }: Token.TagToken) => {
    if (name === 'p' && !isOpen('p') && hidden === 0) return lines.breakLine();
    if (name === 'br' && hidden === 0) return lines.breakLine();
    if (!isOpen(name)) return;
    if (blocks.has(name) || cells.has(name) || withoutText.has(name)) popUpTo(name);
    else popNearby(name);
  };

  const handleText = (token: Token.CharacterToken) => {
    if (isOpen('title') && !isForeign()) {
      headTitle += token.chars;
      return;
    }
    if (hidden > 0) return;
    lines.addText(token.chars, {
      line: token.location?.startLine ?? 0,
      link: isOpen('a') || isOpen('button'),
      preformatted: isOpen('pre') || isOpen('xmp') || isOpen('listing') || isOpen('plaintext'),
      main: mains > 0,
    });
  };

  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: handleStart,
      onEndTag: handleEnd,
      onCharacter: handleText,
      onWhitespaceCharacter: handleText,
      onNullCharacter: () => undefined,
      onComment: ({ data }) => {
        savedOn ??= findSavedDateInComment(data.slice(0, 2000));
      },
      onDoctype: () => undefined,
      onEof: () => lines.breakLine(),
    },
  );
  tokenizer.write(html, true);

  const all = lines.end();
  return {
    lines: all,
    hasHeadings: all.some((line) => line.heading > 0),
    title: headTitle.replace(/\s+/g, ' ').trim(),
    publisher: siteName,
    savedOn,
  };
}

function attributeOf(token: Token.TagToken, name: string): string | undefined {
  return token.attrs.find((attribute) => attribute.name === name)?.value;
}

function roleOf(token: Token.TagToken): string {
  return (attributeOf(token, 'role') ?? '').trim().toLowerCase();
}

function readMeta(token: Token.TagToken): { name: string; content: string } {
  return {
    name: attributeOf(token, 'name') ?? attributeOf(token, 'property') ?? '',
    content: attributeOf(token, 'content') ?? '',
  };
}

/** Not `aria-hidden`: a page saved under a cookie notice has it on its main part. */
function isHidden(token: Token.TagToken): boolean {
  if (attributeOf(token, 'hidden') !== undefined) return true;
  const style = attributeOf(token, 'style');
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function headingLevel(token: Token.TagToken): number {
  const level = /^h([1-6])$/.exec(token.tagName)?.[1];
  if (level) return Number(level);
  if (roleOf(token) !== 'heading') return 0;
  return Number(/^[1-6]$/.exec(attributeOf(token, 'aria-level') ?? '2')?.[0] ?? 2);
}
