/**
 * From HTML to the text a reader sees. Only parse5's tokenizer is used, with a stack of open elements beside it: a
 * tree would cost a hostile page's square (100,000 nested elements), and text doesn't need one. Nothing is executed
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
import { type OpenElement, startOpenElements } from './open-elements.ts';

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

/** Where a piece of text stands. */
export interface TextPlace {
  /** In the file, from 1. */
  line: number;
  link: boolean;
  preformatted: boolean;
  /** In the page's main part, where it marks one. */
  main: boolean;
  /** Whether an element around it has this mark; see `markOf`. */
  isMarked(mark: string): boolean;
}

/** Is told what the page shows, in order. */
export interface HtmlSink {
  addText(chars: string, place: TextPlace): void;
  /** A cell of a table begins. */
  addCell(): void;
  /** A block begins or ends: what follows doesn't stand on the same line. */
  breakLine(): void;
  /** A line ends within a block (`<br>`). */
  endLine(): void;
  /** The heading level of what follows, 0 for none. */
  setHeading(level: number): void;
  /** What an element means to the sink, by a name of its own; undefined for nothing. */
  markOf?(token: Token.TagToken): string | undefined;
  addMeta?(name: string, content: string): void;
}

/** What the head of a page says; empty where it says nothing. */
export interface HtmlHead {
  title: string;
  siteName: string;
  savedOn: string | null;
}

/** Walks a page without its scripts, styles, hidden elements, navigation, and header and footer. */
export function walkHtml(html: string, sink: HtmlSink): HtmlHead {
  let hidden = 0;
  let mains = 0;
  const marks = new Map<string, number>();
  const countMark = (mark: string, change: number) => marks.set(mark, (marks.get(mark) ?? 0) + change);
  let headTitle = '';
  let siteName = '';
  let savedOn: string | null = null;

  const open = startOpenElements((element) => {
    if (hidden === 0 && element.isBlock) sink.breakLine();
    if (element.heading) sink.setHeading(0);
    if (element.hidden) hidden--;
    if (element.main) mains--;
    if (element.mark) countMark(element.mark, -1);
  });
  const isForeign = () => open.isOpen('svg') || open.isOpen('math');
  const push = (element: OpenElement) => {
    open.push(element);
    if (element.hidden) hidden++;
    if (element.main) mains++;
    if (element.mark) countMark(element.mark, 1);
    if (element.heading) sink.setHeading(element.heading);
  };

  const handleStart = (token: Token.TagToken) => {
    const name = token.tagName;
    if (isForeign()) {
      if (!token.selfClosing)
        push({ name, isBlock: false, hidden: false, heading: 0, main: false, mark: '' });
      return;
    }
    if (token.selfClosing && (name === 'svg' || name === 'math')) return;
    if (name === 'meta') readMeta(token);
    const mode = contentModes.get(name);
    if (mode !== undefined) tokenizer.state = mode;
    if (blocks.has(name)) {
      if (open.isOpen('p') && !keepsParagraphOpen.has(name)) open.closeUpTo('p');
      if (hidden === 0) sink.breakLine();
    }
    if (name === 'br' && hidden === 0) sink.endLine();
    if (cells.has(name) && hidden === 0) sink.addCell();
    if (voids.has(name)) return;
    if (name === 'a' && open.isOpen('a')) open.closeInline('a');
    push({
      name,
      isBlock: blocks.has(name),
      hidden: isWithoutText(token),
      heading: headingLevel(token),
      main: name === 'main' || roleOf(token) === 'main',
      mark: sink.markOf?.(token) ?? '',
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
    sink.addMeta?.(name.toLowerCase(), content.trim());
  };

  const handleEnd = ({ tagName: name }: Token.TagToken) => {
    if (name === 'p' && !open.isOpen('p') && hidden === 0) return sink.breakLine();
    if (name === 'br' && hidden === 0) return sink.endLine();
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
    sink.addText(token.chars, {
      line: token.location?.startLine ?? 0,
      link: open.isOpen('a') || open.isOpen('button'),
      preformatted: preformattedElements.some(open.isOpen),
      main: mains > 0,
      isMarked: (mark) => (marks.get(mark) ?? 0) > 0,
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
      onEof: () => sink.breakLine(),
    },
  );
  tokenizer.write(html, true);

  return { title: headTitle.replace(/\s+/g, ' ').trim(), siteName, savedOn };
}
