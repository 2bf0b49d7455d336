import { blankPacket } from '../../shared/packets.ts';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';

/** Makes a packet of these briefings, in this order, and goes there to say the rest. */
export async function beginPacket(briefings: readonly string[]): Promise<void> {
  try {
    const content = { ...blankPacket, briefings: [...briefings] };
    const { id } = await call('packets.create', { content });
    navigate({ screen: 'packets', id });
  } catch (thrown) {
    showToast(asError(thrown).message);
  }
}
