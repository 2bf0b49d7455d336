/**
 * From HTML to the lines a reader sees. Only parse5's tokenizer is used, with a stack of open elements beside it: a
 * tree would cost a hostile page's square (100,000 nested elements), and lines don't need one. Nothing is executed
 * or loaded.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { findSavedDateInComment, findSavedDateInMeta } from './find-saved-date.ts';
import { attributeOf, headingLevel, isHidden, roleOf } from './html-attributes.ts';
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
import { type OpenElement, startOpenElements } from './open-elements.ts';
import type { Page } from './page.ts';

/** How the tokenizer must read the content of elements whose content is not markup. */
const contentModes = new Map<string, Tokenizer['state']>(
  Object.entries({
    script: TokenizerMode.SCRIPT_DATA,
    style: TokenizerMode.RAWTEXT,
    xmp: TokenizerMode.RAWTEXT,
    iframe: TokenizerMode.RAWTEXT,
    noembed: TokenizerMode.RAWTEXT,
    noframes: TokenizerMode.RAWTEXT,
    title: TokenizerMode.RCDATA,
    textarea: TokenizerMode.RCDATA,
    plaintext: TokenizerMode.PLAINTEXT,
  }),
);

const preformattedElements = ['pre', 'xmp', 'listing', 'plaintext'];

/**
 * The text of a page, line by line: without scripts, styles, hidden elements, navigation, and the header and footer
 * of the page. Where the page marks its main part, only that, if it has any text.
 */
export function readHtml(html: string): Page {
  const lines = startLines();
  let hidden = 0;
  let mains = 0;
  let headTitle = '';
  let siteName = '';
  let savedOn: string | null = null;

  const open = startOpenElements((element) => {
    if (hidden === 0 && element.isBlock) lines.breakLine();
    if (element.heading) lines.setHeading(0);
    if (element.hidden) hidden--;
    if (element.main) mains--;
  });
  const isForeign = () => open.isOpen('svg') || open.isOpen('math');
  const push = (element: OpenElement) => {
    open.push(element);
    if (element.hidden) hidden++;
    if (element.main) mains++;
    if (element.heading) lines.setHeading(element.heading);
  };

  const handleStart = (token: Token.TagToken) => {
    const name = token.tagName;
    if (isForeign()) {
      if (!token.selfClosing) push({ name, isBlock: false, hidden: false, heading: 0, main: false });
      return;
    }
    if (token.selfClosing && (name === 'svg' || name === 'math')) return;
    if (name === 'meta') readMeta(token);
    const mode = contentModes.get(name);
    if (mode !== undefined) tokenizer.state = mode;
    if (blocks.has(name)) {
      if (open.isOpen('p') && !keepsParagraphOpen.has(name)) open.closeUpTo('p');
      if (hidden === 0) lines.breakLine();
    }
    if (name === 'br' && hidden === 0) lines.breakLine();
    if (cells.has(name) && hidden === 0) lines.addCell();
    if (voids.has(name)) return;
    if (name === 'a' && open.isOpen('a')) open.closeInline('a');
    push({
      name,
      isBlock: blocks.has(name),
      hidden: isWithoutText(token),
      heading: headingLevel(token),
      main: name === 'main' || roleOf(token) === 'main',
    });
  };

  const isWithoutText = (token: Token.TagToken): boolean => {
    const name = token.tagName;
    if (withoutText.has(name)) return !(name === 'dialog' && attributeOf(token, 'open') !== undefined);
    if (chromeOutsideArticles.has(name) && ![...articles].some(open.isOpen)) return true;
    if (name === 'title') return false;
    return isHidden(token) || chromeRoles.has(roleOf(token));
  };

  const readMeta = (token: Token.TagToken) => {
    const name = attributeOf(token, 'name') ?? attributeOf(token, 'property') ?? '';
    const content = attributeOf(token, 'content') ?? '';
    if (name === 'og:site_name') siteName ||= content.trim();
    savedOn ??= findSavedDateInMeta(name, content);
  };

  const handleEnd = ({ tagName: name }: Token.TagToken) => {
    if (name === 'p' && !open.isOpen('p') && hidden === 0) return lines.breakLine();
    if (name === 'br' && hidden === 0) return lines.breakLine();
    if (!open.isOpen(name)) return;
    if (blocks.has(name) || cells.has(name) || withoutText.has(name)) open.closeUpTo(name);
    else open.closeInline(name);
  };

  const handleText = (token: Token.CharacterToken) => {
    if (open.isOpen('title') && !isForeign()) {
      headTitle += token.chars;
      return;
    }
    if (hidden > 0) return;
    lines.addText(token.chars, {
      line: token.location?.startLine ?? 0,
      link: open.isOpen('a') || open.isOpen('button'),
      preformatted: preformattedElements.some(open.isOpen),
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
