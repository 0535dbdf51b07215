import type { Message } from '../../../../en/core/formats/quadlet-volume/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Quadlet volume': 'Quadlet 卷',
} satisfies Texts<Message>;
