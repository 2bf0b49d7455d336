import { toOneLine } from '../../../../shared/text.ts';
import { toWritable } from '../document/writable-text.ts';
import type { Flow, FlowParagraph } from './flow.ts';

/** With the marking, which has no page to stand on here, above and below all else. */
export function markFlow(flow: Flow, marking: string): Flow {
  const text = toWritable(toOneLine(marking));
  if (text === '') return flow;
  const line: FlowParagraph = {
    kind: 'paragraph',
    heading: null,
    isQuote: false,
    rightToLeft: false,
    inlines: [{ kind: 'text', text, bold: true, italic: false, underline: false, link: null }],
  };
  return { ...flow, blocks: [line, ...flow.blocks, line] };
}
