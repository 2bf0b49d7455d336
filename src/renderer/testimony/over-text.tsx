import { Copy, Quote } from 'lucide-react';
import type { Excerpt, TextSpan } from '../../shared/excerpts.ts';
import { Button } from '../components/button.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { isWithin } from '../excerpts/span-places.ts';
import { CaretMark } from './caret-mark.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import type { PassageStore } from './passage-store.ts';
import { SpanHandles } from './span-handles.tsx';
import type { Caret } from './use-caret.ts';
import type { ChosenWords } from './use-chosen-words.ts';
import type { SpanEditing } from './use-span-editing.ts';

/** What stands over the text: the caret, the ends of the open excerpt, and what can be done with chosen words. */
export function OverText({
  area,
  store,
  caret,
  chosen,
  excerpt,
  spanEditing,
  chosenState,
  onMakeExcerpt,
  onCopy,
  onOmit,
  onInsert,
  onEmphasize,
  onSic,
}: {
  area: HTMLElement | null;
  store: PassageStore;
  caret: Caret;
  chosen: ChosenWords;
  /** The open one. */
  excerpt: Excerpt | undefined;
  spanEditing: SpanEditing;
  /** Whether some of the chosen words are left out or emphasized already. */
  chosenState: { isOmitted: boolean; isEmphasized: boolean };
  onMakeExcerpt: () => void;
  onCopy: () => void;
  onOmit: () => void;
  onInsert: () => void;
  onEmphasize: () => void;
  onSic: () => void;
}) {
  const words: TextSpan | null = chosen.isDragging ? null : chosen.span;
  const isInExcerpt = words !== null && excerpt !== undefined && isWithin(words, excerpt.span);
  return (
    <>
      {caret.isOn && caret.point && <CaretMark point={caret.point} />}
      {excerpt && spanEditing.span && (
        <SpanHandles
          span={spanEditing.span}
          area={area}
          textOf={(passage) => store.findPassage(passage)?.text}
          onMove={spanEditing.move}
          onDone={spanEditing.keep}
        />
      )}
      {words && (
        <ChosenBar span={words} area={area}>
          {isInExcerpt ? (
            <>
              <BarButton onPress={onOmit} shortcut="O">
                {chosenState.isOmitted ? 'Restore words' : 'Omit'}
              </BarButton>
              <BarButton onPress={onInsert} shortcut="I">
                Insert…
              </BarButton>
              <BarButton onPress={onEmphasize} shortcut="M">
                {chosenState.isEmphasized ? 'Don’t emphasize' : 'Emphasize'}
              </BarButton>
              <BarButton onPress={onSic} shortcut="S">
                [sic]
              </BarButton>
            </>
          ) : (
            <>
              <Button
                variant="primary"
                size="small"
                icon={<Quote />}
                preventFocusOnPress
                onPress={onMakeExcerpt}
              >
                Make excerpt <Shortcut keys="E" />
              </Button>
              <Button variant="quiet" size="small" icon={<Copy />} preventFocusOnPress onPress={onCopy}>
                Copy with citation
              </Button>
            </>
          )}
        </ChosenBar>
      )}
    </>
  );
}

function BarButton({
  children,
  shortcut,
  onPress,
}: {
  children: string;
  shortcut: string;
  onPress: () => void;
}) {
  return (
    <Button variant="quiet" size="small" preventFocusOnPress onPress={onPress}>
      {children} <Shortcut keys={shortcut} />
    </Button>
  );
}
