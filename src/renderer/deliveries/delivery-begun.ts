import type { BriefingDetails } from '../../shared/briefings.ts';
import type { DeliveryContent } from '../../shared/deliveries.ts';
import { today } from '../dates.ts';

/** What the briefing says of whom it is for. */
export type Given = Pick<BriefingDetails, 'audience' | 'meeting' | 'date'>;

/** A delivery as it is most likely: to the audience, at the meeting, on its day or today. */
export function deliveryBegun({ audience, meeting, date }: Given, exported: string | null): DeliveryContent {
  return {
    export: exported,
    recipient: audience.trim(),
    meeting: meeting.trim(),
    date: date ?? today(),
    note: '',
  };
}
