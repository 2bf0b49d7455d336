import type { PacketContent } from '../../shared/packets.ts';

export function nameOfPacket({ name }: PacketContent): string {
  return name.trim() || 'Untitled packet';
}
