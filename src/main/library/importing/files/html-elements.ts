/** What the elements of HTML mean for the lines of a page. */

const names = (list: string) => new Set(list.split(' '));

/** Their content is no text of the page. */
export const withoutText = names(
  'script style noscript template iframe noembed noframes object applet audio video canvas svg math map datalist select textarea dialog nav menu search',
);

/** Chrome of the page, unless they belong to an article: https://www.w3.org/TR/html-aria/#el-header. */
export const chromeOutsideArticles = names('header footer');
export const articles = names('article main section aside');

/** Roles that make any element chrome. */
export const chromeRoles = names(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar',
);

/** They begin and end a line. Table cells don't: a row is a line, with a tab between its cells. */
export const blocks = names(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main nav ol p plaintext pre search section summary table caption tbody thead tfoot tr ul xmp title option',
);
export const cells = names('td th');

/** Elements without an end tag. */
export const voids = names(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);

/** Blocks that leave an open paragraph open. */
export const keepsParagraphOpen = names('html body legend caption tbody thead tfoot tr title option dialog');
