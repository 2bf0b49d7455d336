import { Files, FileText, Landmark, type LucideIcon, Quote } from 'lucide-react';
import type { SearchKind } from '../../shared/search.ts';

/** As a group of results, and a chip, is called. */
export const KIND_NAMES: Readonly<Record<SearchKind, string>> = {
  position: 'Positions',
  testimony: 'Testimony',
  excerpt: 'Excerpts',
  briefing: 'Briefings',
};

export const KIND_ICONS: Readonly<Record<SearchKind, LucideIcon>> = {
  position: FileText,
  testimony: Landmark,
  excerpt: Quote,
  briefing: Files,
};
