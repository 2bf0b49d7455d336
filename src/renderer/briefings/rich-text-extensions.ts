import { type AnyExtension, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { isLinkAddress, richText } from '../../shared/rich-text.ts';
import { ShowPlaceholders } from './show-placeholders.ts';

/** Refuses any change whose result the library would refuse: lists nested too deep, an address with another scheme. */
const OnlyStorable = Extension.create({
  name: 'onlyStorable',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) =>
        !transaction.docChanged || richText.safeParse(transaction.doc.toJSON()).success,
    }),
  ],
});

/** What own text can hold, and nothing more. Undo is the briefing's, so the editor has no history of its own. */
export const richTextExtensions: AnyExtension[] = [
  StarterKit.configure({
    undoRedo: false,
    heading: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      isAllowedUri: isLinkAddress,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  OnlyStorable,
  ShowPlaceholders,
];
