import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { adaptedDifference } from '../../shared/adapted-text.ts';
import type { PinnedWords } from '../../shared/briefings.ts';
import type { ExcerptVersion } from '../../shared/excerpts.ts';
import type { PositionVersion } from '../../shared/positions.ts';
import { richText } from '../../shared/rich-text.ts';
import styles from '../components/difference.module.css';
import { placeDifference } from './place-difference.ts';

/** Marks in adapted words, while they are written, what they say otherwise than the record's, as `AdaptedView` does. */
export function showDifference(from: PinnedWords, version: PositionVersion | ExcerptVersion): Extension {
  const key = new PluginKey<DecorationSet>('showDifference');
  const decorate = (document: Node) => DecorationSet.create(document, differences(document, from, version));
  return Extension.create({
    name: 'showDifference',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        state: {
          init: (_, { doc }) => decorate(doc),
          apply: ({ docChanged, doc }, before) => (docChanged ? decorate(doc) : before),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });
}

function differences(
  document: Node,
  from: PinnedWords,
  version: PositionVersion | ExcerptVersion,
): Decoration[] {
  const content = richText.safeParse(document.toJSON());
  if (!content.success) return [];
  const placed = placeDifference(content.data, adaptedDifference({ from, content: content.data }, version));
  // In the order of the paragraphs, which the document has too.
  const paragraphs = placed.values();
  const decorations: Decoration[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let at = position + 1;
    for (const { kind, text } of paragraphs.next().value ?? []) {
      if (kind === 'removed') {
        decorations.push(
          Decoration.widget(at, () => removedWords(text), { side: -1, key: `removed ${text}` }),
        );
        continue;
      }
      if (kind === 'added') {
        decorations.push(
          Decoration.inline(at, at + text.length, { nodeName: 'ins', class: styles.added ?? '' }),
        );
      }
      at += text.length;
    }
    return false;
  });
  return decorations;
}

function removedWords(text: string): HTMLElement {
  const words = document.createElement('del');
  words.className = styles.removed ?? '';
  words.contentEditable = 'false';
  words.textContent = text.replaceAll('\n', ' ');
  return words;
}
