import type { Answer } from '../../shared/answer.ts';
import { StandpointError, toErrorAnswer } from '../../shared/errors.ts';
import type { Library } from '../library/open-library.ts';

/** Takes in a file that a window sends to `/upload?name=…`; never throws. */
export async function answerUpload(
  library: Library,
  name: string | null,
  content: AsyncIterable<Uint8Array>,
): Promise<Answer<{ upload: string }>> {
  try {
    if (!name)
      throw new StandpointError('invalid-input', 'The file came without its name. Please choose it again.');
    return { ok: true, value: { upload: await library.receiveUpload(content, name) } };
  } catch (error) {
    const answer = toErrorAnswer(error);
    if (answer.code === 'internal') console.error('standpoint: upload:', error);
    return { ok: false, error: answer };
  }
}
