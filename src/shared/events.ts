import { z } from 'zod';

/** A command from the desktop's menu; the renderer does what its own shortcut does. */
export const menuCommand = z.enum([
  'search',
  'import',
  'check-document',
  'new-position',
  'new-briefing',
  'undo',
  'redo',
  'export',
  'copy-briefing',
  'make-packet',
  'pages',
  'history',
  'checks',
  'next-check',
  'previous-check',
  'details',
  'library',
  'record',
  'save-template',
  'add-heading',
  'add-text',
  'add-question',
  'add-call-out',
  'add-table',
  'add-picture',
  'add-contact',
  'add-position-list',
  'add-page-break',
  'add-contents',
  'positions',
  'testimony',
  'excerpts',
  'briefings',
  'packets',
  'templates',
  'settings',
  'terms',
  'house-style',
  'shortcuts',
  'text-larger',
  'text-smaller',
  'text-normal',
]);
export type MenuCommand = z.infer<typeof menuCommand>;

export const libraryEvent = z.discriminatedUnion('type', [
  /** Long work: `done` of `total` steps, `label` in words. `total` is 0 while it is not known. */
  z.object({
    type: z.literal('progress'),
    job: z.string(),
    done: z.number(),
    total: z.number(),
    label: z.string(),
  }),
  /** Something was written; whoever shows it asks again. `passages` are those of a testimony, put right. */
  z.object({
    type: z.literal('changed'),
    what: z.enum([
      'positions',
      'testimony',
      'passages',
      'excerpts',
      'topics',
      'briefings',
      'preferences',
      'terms',
      'house-style',
      'packets',
    ]),
  }),
  z.object({ type: z.literal('menu'), command: menuCommand }),
]);
export type LibraryEvent = z.infer<typeof libraryEvent>;
