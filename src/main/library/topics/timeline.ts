import { quotationText } from '../../../shared/quote-excerpt.ts';
import type { TimelineEntry, UseLabel } from '../../../shared/testimony.ts';
import type { ReadDb } from '../database/database.ts';
import { listExcerpts } from '../excerpts/read-excerpt.ts';
import { listTestimony } from '../testimony/read-testimony.ts';
