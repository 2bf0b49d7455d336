import { EyeOff, KeyRound, OctagonX } from 'lucide-react';
import type { UseLabel } from '../../shared/testimony.ts';
import { USE_NAMES } from '../../shared/testimony-names.ts';
import { longDate, today } from '../dates.ts';
import { Tag } from './tag.tsx';

/** For whom words may be used. Nothing for the public record, which most of testimony is. */
export function UseTag({ use }: { use: UseLabel }) {
  if (use.label === 'public') return null;
  if (use.label === 'internal') {
    return (
      <Tag tone="inverse" icon={<EyeOff />}>
        {USE_NAMES.internal}
      </Tag>
    );
  }
  if (use.until !== null && use.until < today()) {
    return (
      <Tag tone="error" icon={<OctagonX />}>
        Permission ended {longDate(use.until)}
      </Tag>
    );
  }
  return (
    <Tag icon={<KeyRound />}>
      {use.until === null ? USE_NAMES.permission : `${USE_NAMES.permission} until ${longDate(use.until)}`}
    </Tag>
  );
}
