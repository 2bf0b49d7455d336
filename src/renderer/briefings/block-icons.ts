import {
  CircleQuestionMark,
  Contact,
  FileText,
  Heading,
  Image,
  Info,
  List,
  ListTree,
  type LucideIcon,
  PencilLine,
  Quote,
  SeparatorHorizontal,
  Table,
  TextAlignStart,
} from 'lucide-react';
import type { Block } from '../../shared/briefings.ts';

const ICONS: Record<Block['type'], LucideIcon> = {
  heading: Heading,
  text: TextAlignStart,
  position: FileText,
  excerpt: Quote,
  adapted: PencilLine,
  question: CircleQuestionMark,
  'call-out': Info,
  table: Table,
  picture: Image,
  contact: Contact,
  'page-break': SeparatorHorizontal,
  'position-list': List,
  contents: ListTree,
};

/** The sign of a kind of block, the same wherever it is named. */
export function iconOf(type: Block['type']): LucideIcon {
  return ICONS[type];
}
