import type { Message } from '../../../../en/core/formats/quadlet-network/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Quadlet network': 'Quadlet 网络',
} satisfies Texts<Message>;
