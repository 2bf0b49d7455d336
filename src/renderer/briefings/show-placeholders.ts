import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { findPlaceholders } from '../../shared/placeholders.ts';
import styles from './placeholder.module.css';

/** Sets off what a template left to be filled in; a click on it chooses it whole, so that typing takes its place. */
export const ShowPlaceholders = Extension.create({
  name: 'showPlaceholders',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) =>
          DecorationSet.create(
            doc,
            placesOf(doc).map(({ from, to }) =>
              Decoration.inline(from, to, { class: styles.placeholder ?? '' }),
            ),
          ),
        handleClick: (view, position) => view.state.selection.empty && choosePlaceholder(view, position),
      },
    }),
  ],
});

/** Chooses the placeholder that the place is inside of; false where it is in none, or at an edge, where the caret may be wanted. */
export function choosePlaceholder(view: EditorView, position: number): boolean {
  const place = placesOf(view.state.doc).find(({ from, to }) => from < position && position < to);
  if (!place) return false;
  const selection = TextSelection.create(view.state.doc, place.from, place.to);
  view.dispatch(view.state.tr.setSelection(selection));
  return true;
}

/** Within one paragraph, whatever is bold in it. */
function placesOf(document: Node): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // A hard break counts one, as it does in the document.
    const text = node.textBetween(0, node.content.size, '\n', '\n');
    for (const { start, end } of findPlaceholders(text)) {
      places.push({ from: position + 1 + start, to: position + 1 + end });
    }
    return false;
  });
  return places;
}
